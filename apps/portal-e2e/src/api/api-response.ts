import { setTimeout } from 'node:timers/promises';
import type { ProblemDetails } from '@liveness/contract';

export type ApiResponse<T> =
  | { readonly ok: true; readonly status: number; readonly body: T }
  | { readonly ok: false; readonly status: number; readonly problem: ProblemDetails };

/** The highest number of calls for one request: on a busy machine a part of the API may be late more than once. */
const mostCalls = 10;

/** Calls as a client should: when a part of the API is unavailable, it calls again after the stated time. */
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

/** Returns the body of a call that must succeed. @throws Error with the problem if it fails */
export async function bodyOf<T>(response: Promise<ApiResponse<T>>): Promise<T> {
  const { ok, status, ...rest } = await response;
  if (!ok) throw new Error(`the API answered ${status}: ${JSON.stringify(rest)}`);
  return (rest as { body: T }).body;
}
