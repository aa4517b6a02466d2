import { setTimeout as delay } from 'node:timers/promises';
import type { Latencies } from './latencies';

export interface Call {
  readonly operation: string;
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer<ArrayBuffer>;
}

/** An answer that a client does not expect, however busy the server is. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** How often a call is sent again that was answered 503 or 429, as a client does: about three minutes. */
const mostRepetitions = 60;
const longestPauseMs = 3_000;

/** Calls the API as a client should: one that is told to come again later does so. */
export class PatientApi {
  /** Calls that were answered 503 or 429, and sent again. */
  repeated = 0;
  /** Calls that were given up. */
  givenUp = 0;

  constructor(
    readonly origin: string,
    private readonly bearer: string,
    private readonly latencies: Latencies,
  ) {}

  /** Returns the body, or undefined if the server was busy all the time. @throws WrongAnswer */
  async call<T>({ operation, method, path, headers, body }: Call): Promise<T | undefined> {
    for (let sent = 1; sent <= mostRepetitions; sent += 1) {
      const begun = performance.now();
      const response = await fetch(`${this.origin}/api${path}`, {
        method,
        headers: { ...headers, authorization: `Bearer ${this.bearer}` },
        ...(method === 'GET' ? {} : { body }),
      });
      const text = await response.text();
      this.latencies.add(operation, performance.now() - begun);
      if (response.ok) return JSON.parse(text) as T;
      if (response.status !== 503 && response.status !== 429)
        throw new WrongAnswer(`${operation} was answered ${response.status}: ${text.slice(0, 300)}`);
      this.repeated += 1;
      await delay(Math.min(longestPauseMs, Number(response.headers.get('retry-after') ?? 1) * 1_000));
    }
    this.givenUp += 1;
    return undefined;
  }
}
