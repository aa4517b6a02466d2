import { Injectable, inject } from '@angular/core';
import { idempotencyKeyHeader } from '@liveness/contract';
import { API_ENDPOINT } from './api-endpoint';
import { type ApiResult, failureOf } from './api-failure';

/** Milliseconds until a call without a response counts as lost. The gateway gives up after 30 s. */
const timeoutMs = 32_000;

/** Query parameters. Undefined ones are omitted. */
export type Query = Readonly<Record<string, string | undefined>>;

export interface ApiCall {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** A blob is sent as it is, everything else as JSON. */
  readonly body?: object;
  /** The same for a call that is sent again, so that it has one effect. */
  readonly idempotencyKey?: string;
  /** The call goes on when its page is closed. Its body must be short. */
  readonly keepalive?: boolean;
  /** Cancels the call. */
  readonly signal?: AbortSignal;
}

/** Calls the API by paths below the endpoint's base (`/challenge`). A failure is returned as a value. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  readonly #endpoint = inject(API_ENDPOINT);

  json<Value>(path: string, call: ApiCall = {}): Promise<ApiResult<Value>> {
    return this.#call(path, call, async (response) => {
      const text = await response.text();
      return (text === '' ? undefined : JSON.parse(text)) as Value;
    });
  }

  /** Returns bytes, such as a frame's picture. */
  blob(path: string, call: ApiCall = {}): Promise<ApiResult<Blob>> {
    return this.#call(path, call, (response) => response.blob());
  }

  async #call<Value>(
    path: string,
    call: ApiCall,
    read: (response: Response) => Promise<Value>,
  ): Promise<ApiResult<Value>> {
    try {
      const response = await this.#endpoint.fetch(this.#endpoint.base + path + queryOf(call.query), initOf(call));
      return response.ok
        ? { ok: true, value: await read(response) }
        : { ok: false, failure: await failureOf(response) };
    } catch {
      return { ok: false, failure: { code: 'unreachable' } };
    }
  }
}

function initOf({ method = 'GET', headers, body, idempotencyKey, keepalive, signal }: ApiCall): RequestInit {
  const timeout = AbortSignal.timeout(timeoutMs);
  const isBytes = body instanceof Blob;
  return {
    method,
    headers: {
      ...(body && !isBytes && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { [idempotencyKeyHeader]: idempotencyKey }),
      ...headers,
    },
    ...(keepalive && { keepalive }),
    ...(body && { body: isBytes ? body : JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  };
}

function queryOf(query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
