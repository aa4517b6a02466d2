import createApi from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import { failureOf, patientFetch } from './api-calls';
import type { TokenSource } from './client-credentials';
import type { components, paths } from './generated/api';
import { LivenessError } from './liveness-error';

type Schemas = components['schemas'];
/** How an attempt stands. */
export type Attempt = Schemas['AttemptView'];
/** What to ask for: who is to be checked, and how. */
export type NewCheck = Schemas['CreateCheckRequest'];
/** A new check, with the secret that opens it. */
export type CreatedCheck = Schemas['CreatedCheck'];
/** How a check stands, with its attempts and their receipts. */
export type Check = Schemas['CheckView'];
/** A check without its attempts. */
export type ListedCheck = Schemas['ListedCheck'];
/** A check as the page needs it that has its client secret. */
export type OwnCheck = Schemas['OwnCheck'];
/** Which checks to list. */
export type CheckFilter = Pick<paths['/checks']['get']['parameters']['query'], 'reference' | 'status'>;

/** Returns the bearer token of a call. `forget` is told which token was rejected. */
export type BearerSource = (() => string | Promise<string>) & { readonly forget?: TokenSource['forget'] };

export interface LivenessClientOptions {
  /** The deployment's public address, without a path: `https://liveness.example.com`. */
  readonly url: string;
  /** A backend's source of tokens, or a browser's client secret. */
  readonly token: BearerSource | string;
  /** How long to wait for a response, in milliseconds: 30 seconds by default. */
  readonly timeoutMs?: number | undefined;
  /** How often a request that got no response, or was told to come again soon, is sent again: twice by default. */
  readonly retries?: number | undefined;
  /** The platform's own by default. */
  readonly fetch?: typeof fetch | undefined;
}

const usualTimeoutMs = 30_000;
const usualRetries = 2;

/**
 * The API of a deployment. Every call returns what the API says.
 * @throws LivenessError (every call) with the code of the API's problem, `unreachable`, `unreadable`, or a code of
 *   `TokenProblem`
 */
export class LivenessClient {
  /** Every operation of the API's description, typed. Its calls return errors of the API instead of throwing them. */
  readonly api: Client<paths>;

  constructor({ url, token, timeoutMs, retries, fetch: send }: LivenessClientOptions) {
    const source: BearerSource = typeof token === 'string' ? () => token : token;
    const patient = patientFetch({
      fetch: send ?? ((input, init) => fetch(input, init)),
      timeoutMs: timeoutMs ?? usualTimeoutMs,
      retries: retries ?? usualRetries,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    this.api = createApi<paths>({
      baseUrl: new URL('/api', url).href,
      fetch: async (request) => {
        const bearer = await source();
        request.headers.set('authorization', `Bearer ${bearer}`);
        const response = await patient(request);
        if (response.status === 401) source.forget?.(bearer);
        return response;
      },
      // The API redirects nobody, and the token is for it alone.
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  }

  /**
   * Creates a check. Show its `url`, or give its `clientSecret` to a page of your own. The key names this request: give one
   * of your own, such as an order's number, so that the same wish has one check even after your backend has stopped.
   */
  createCheck(check: NewCheck, idempotencyKey: string = crypto.randomUUID()): Promise<CreatedCheck> {
    const params = { header: { 'idempotency-key': idempotencyKey } };
    return answerOf(this.api.POST('/checks', { params, body: check }));
  }

  /** Returns a check that this client created. */
  readCheck(id: string): Promise<Check> {
    return answerOf(this.api.GET('/checks/{id}', { params: { path: { id } } }));
  }

  /** Returns the checks of one reference, newest first, page by page as they are needed. */
  async *listChecks(filter: CheckFilter): AsyncGenerator<ListedCheck, void, undefined> {
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? filter : { ...filter, cursor };
      const page = await answerOf(this.api.GET('/checks', { params: { query } }));
      yield* page.checks;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  /** Ends a check that is under way. Repeating it is harmless. */
  cancelCheck(id: string): Promise<ListedCheck> {
    return answerOf(this.api.POST('/checks/{id}/cancel', { params: { path: { id } } }));
  }

  /**
   * Deletes what a check holds of its person, with all of its attempts. Repeat it after the time of a
   * `retryAfterSeconds`: an attempt may still have been under way.
   */
  redactCheck(id: string): Promise<ListedCheck> {
    return answerOf(this.api.POST('/checks/{id}/redact', { params: { path: { id } } }));
  }

  /** Returns the picture of the person, a JPEG, of a check that passed and has a reference image. */
  readReferenceImage(id: string): Promise<Blob> {
    return answerOf(this.api.GET('/checks/{id}/reference-image', { params: { path: { id } }, parseAs: 'blob' }));
  }

  /** Returns the check that the client secret belongs to. For pages. */
  readOwnCheck(): Promise<OwnCheck> {
    return answerOf(this.api.GET('/check'));
  }

  /** Returns an attempt, with its receipt once it is decided. For backends. */
  readAttempt(id: string): Promise<Attempt> {
    return answerOf(this.api.GET('/attempts/{id}', { params: { path: { id } } }));
  }
}

/** Returns the body of a success. */
async function answerOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((failed: unknown) => {
    // A success whose body is no JSON: a page of something in between.
    if (failed instanceof SyntaxError)
      throw new LivenessError('unreadable', 'the response is not the API’s', { cause: failed });
    // The connection broke while the body arrived.
    if (failed instanceof TypeError)
      throw new LivenessError('unreachable', 'the response broke off', { cause: failed });
    throw failed;
  });
  if (response.ok && data !== undefined) return data;
  throw failureOf(response, error);
}
