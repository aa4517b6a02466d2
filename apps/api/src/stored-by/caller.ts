import { frameHeaders } from '@liveness/contract';
import type { StartAttemptResponse, StartAttemptRequest, VerifyResponse } from '@liveness/contract';

/** What identifies an attempt to the API. */
export type AttemptKey = Pick<StartAttemptResponse, 'id' | 'token'>;

/** A picture with its capture time, in epoch milliseconds of the client's clock. */
export interface TakenFrame {
  readonly capturedAt: number;
  readonly jpeg: Uint8Array;
}

const mostCalls = 10;

/** The API as one person calls it. */
export class Caller {
  constructor(
    private readonly fetch: (path: string, init: RequestInit) => Promise<Response>,
    private readonly bearer: string,
  ) {}

  /** @param path below `/api` */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const authorization = `Bearer ${this.bearer}`;
    if (body === undefined) return this.fetch(`/api${path}`, { method, headers: { authorization, ...headers } });
    return this.fetch(`/api${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { authorization, 'content-type': 'application/json', ...headers },
    });
  }

  /** Returns the response of a call that must succeed. @throws Error with the problem if it fails */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  start(request: StartAttemptRequest): Promise<StartAttemptResponse> {
    return this.call('POST', '/challenge', request);
  }

  putFrame({ id, token }: AttemptKey, { jpeg, capturedAt }: TakenFrame): Promise<Response> {
    return this.fetch(`/api/challenge/${id}/frame`, {
      method: 'PUT',
      body: Buffer.from(jpeg),
      headers: {
        authorization: `Bearer ${this.bearer}`,
        'content-type': 'image/jpeg',
        [frameHeaders.token]: token,
        [frameHeaders.timestamp]: String(capturedAt),
      },
    });
  }

  verify({ id, token }: AttemptKey): Promise<Response> {
    return this.send('POST', `/challenge/${id}/verify`, { token });
  }

  /**
   * Calls again while a part of the API is unavailable, as clients do. On a busy machine the comparer may be late more
   * than once.
   */
  async verified(attempt: AttemptKey): Promise<VerifyResponse> {
    let response = await this.verify(attempt);
    for (let calls = 1; response.status === 503 && calls < mostCalls; calls += 1) response = await this.verify(attempt);
    if (!response.ok) throw new Error(`verify: ${response.status} ${await response.text()}`);
    return (await response.json()) as VerifyResponse;
  }
}
