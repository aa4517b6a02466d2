import { Injectable, type Provider, inject } from '@angular/core';
import { API_ENDPOINT, type ApiFetch } from '../api-endpoint';

/** A request to the API. */
export interface SeenRequest {
  readonly method: string;
  /** Without the query. */
  readonly url: string;
  readonly urlWithParams: string;
  readonly params: URLSearchParams;
  readonly headers: Headers;
  /** JSON is parsed; a picture stays as it is. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs know what they sent
  readonly body: any;
  /** The call goes on when its page is closed. */
  readonly keepalive: boolean;
}

/** Selects a call by its whole address, by method and whole address, or by a condition. */
export type Meant = string | { readonly method: string; readonly url: string } | ((request: SeenRequest) => boolean);

/** A call that waits for its response. */
export class WaitingCall {
  readonly request: SeenRequest;
  readonly #response = Promise.withResolvers<Response>();
  readonly response = this.#response.promise;

  constructor(
    address: string,
    readonly init: RequestInit,
  ) {
    const [url = '', query] = address.split('?');
    this.request = {
      method: init.method ?? 'GET',
      url,
      urlWithParams: address,
      params: new URLSearchParams(query),
      headers: new Headers(init.headers),
      keepalive: init.keepalive ?? false,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    };
  }

  get cancelled(): boolean {
    return this.init.signal?.aborted ?? false;
  }

  /** Responds with JSON, text or bytes. */
  flush(
    body: unknown,
    { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
  ): void {
    const bytes = body instanceof Blob ? body : undefined;
    const text = async () => (bytes ? bytes.text() : typeof body === 'string' ? body : JSON.stringify(body));
    // A real response reads its body in tasks of its own, and specs would have to wait for those.
    this.#response.resolve({
      ok: status < 300,
      status,
      headers: new Headers(headers),
      text,
      blob: async () => bytes ?? new Blob([await text()]),
    } as Response);
  }

  /** Simulates a lost connection. */
  error(): void {
    this.#response.reject(new TypeError('Failed to fetch'));
  }
}

/** The API in specs: calls wait here until they get a response. */
@Injectable()
export class ApiCalls {
  #waiting: WaitingCall[] = [];

  readonly fetch: ApiFetch = (address, init) => {
    const call = new WaitingCall(address, init);
    this.#waiting.push(call);
    return call.response;
  };

  /** Takes all calls that match. */
  match(meant: Meant): readonly WaitingCall[] {
    const found = this.#waiting.filter(({ request }) => isMeant(request, meant));
    this.#waiting = this.#waiting.filter((call) => !found.includes(call));
    return found;
  }

  /** Takes the only call that matches. */
  expectOne(meant: Meant): WaitingCall {
    const found = this.match(meant);
    const [call] = found;
    if (!call || found.length > 1) throw new Error(`${found.length} calls instead of one; others that wait: ${this}`);
    return call;
  }

  expectNone(meant: Meant): void {
    const found = this.match(meant);
    if (found.length > 0) throw new Error(`${found.length} calls instead of none`);
  }

  /** Throws if a call was not expected. */
  verify(): void {
    if (this.#waiting.length > 0) throw new Error(`calls that nobody expected: ${this}`);
  }

  toString(): string {
    return this.#waiting.map(({ request }) => `${request.method} ${request.urlWithParams}`).join(', ') || 'none';
  }
}

function isMeant(request: SeenRequest, meant: Meant): boolean {
  if (typeof meant === 'function') return meant(request);
  if (typeof meant === 'string') return request.urlWithParams === meant;
  return request.method === meant.method && request.urlWithParams === meant.url;
}

/** Provides an API at `/api` that `ApiCalls` controls. */
export function provideApiCalls(): Provider[] {
  return [ApiCalls, { provide: API_ENDPOINT, useFactory: () => ({ base: '/api', fetch: inject(ApiCalls).fetch }) }];
}
