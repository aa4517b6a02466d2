import type { Problem } from '@liveness/contract';

export type ApiAnswer<T> = { readonly ok: true; readonly status: number; readonly body: T } | { readonly ok: false; readonly status: number; readonly problem: Problem };

export async function callApi<T>(address: string, init: RequestInit): Promise<ApiAnswer<T>> {
  const response = await fetch(address, init);
  const body: unknown = await response.json();
  const { ok, status } = response;
  return ok ? { ok, status, body: body as T } : { ok, status, problem: body as Problem };
}

/** What a call that has to succeed answered. @throws Error with the problem where it did not */
export async function answered<T>(answer: Promise<ApiAnswer<T>>): Promise<T> {
  const { ok, status, ...rest } = await answer;
  if (!ok) throw new Error(`the API answered ${status}: ${JSON.stringify(rest)}`);
  return (rest as { body: T }).body;
}
