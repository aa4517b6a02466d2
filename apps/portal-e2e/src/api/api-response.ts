import { setTimeout } from 'node:timers/promises';
import type { ProblemDetails } from '@liveness/contract';

export type ApiResponse<T> =
  | { readonly ok: true; readonly status: number; readonly body: T }
  | { readonly ok: false; readonly status: number; readonly problem: ProblemDetails };

/** Calls of one request: on a machine that is busy with other things a part of the API may be late more than once. */
const mostCalls = 10;

/** Calls as a client should: where the API says that a part of it is unavailable, and when to come back, it is called again. */
export async function callApi<T>(address: string, init: RequestInit): Promise<ApiResponse<T>> {
  let response = await fetch(address, init);
  for (let calls = 1; response.status === 503 && calls < mostCalls; calls += 1) {
    await response.arrayBuffer();
    await setTimeout(Number(response.headers.get('retry-after') ?? 1) * 1000);
    response = await fetch(address, init);
  }
  const body: unknown = await response.json();
  const { ok, status } = response;
  return ok ? { ok, status, body: body as T } : { ok, status, problem: body as ProblemDetails };
}

/** What a call that has to succeed answered. @throws Error with the problem where it did not */
export async function bodyOf<T>(response: Promise<ApiResponse<T>>): Promise<T> {
  const { ok, status, ...rest } = await response;
  if (!ok) throw new Error(`the API answered ${status}: ${JSON.stringify(rest)}`);
  return (rest as { body: T }).body;
}
