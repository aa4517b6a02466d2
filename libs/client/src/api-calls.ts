import { LivenessError } from './liveness-error';

export interface CallOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** After that many seconds at most, a call is sent again by itself; whoever is told to wait longer decides alone. */
const longestPauseSeconds = 10;
const firstPauseMs = 250;
const laterAgain = [429, 502, 503, 504];

/**
 * Returns `fetch` with a limit of time, for requests of the API. Requests whose repetition has no further effect are sent
 * again if there was no response, or if it says to come again soon.
 */
export function patientFetch({
  fetch: send,
  timeoutMs,
  retries,
  sleep,
}: CallOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const mayRepeat = isRepeatable(request);
    for (let sent = 0; ; sent += 1) {
      const isLast = !mayRepeat || sent >= retries;
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
      // A request's body can be sent once.
      const response = await send(isLast ? request : request.clone(), { signal }).catch((error: unknown) => {
        if (request.signal.aborted) throw error;
        if (isLast) throw new LivenessError('unreachable', 'the API gave no response', { cause: error });
        return undefined;
      });
      const pauseMs = pauseAfter(response, sent);
      if (response && (isLast || pauseMs === undefined)) return response;
      await sleep(pauseMs ?? firstPauseMs);
    }
  };
}

/** A repeated start or creation has one effect if it names itself by a key. */
function isRepeatable({ method, headers }: Request): boolean {
  return method === 'GET' || method === 'PUT' || headers.has('idempotency-key');
}

/** Returns the milliseconds to wait before another try, or undefined if there is no use in one. */
function pauseAfter(response: Response | undefined, sent: number): number | undefined {
  const growing = firstPauseMs * 2 ** sent;
  if (!response) return growing;
  if (!laterAgain.includes(response.status)) return undefined;
  const seconds = retryAfterSeconds(response);
  if (seconds === undefined) return response.status === 429 ? undefined : growing;
  return seconds <= longestPauseSeconds ? seconds * 1000 : undefined;
}

/** The API sends seconds, never a date. */
function retryAfterSeconds({ headers }: Response): number | undefined {
  const text = headers.get('retry-after');
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Returns what a response that is no success says. */
export function failureOf(response: Response, body: unknown): LivenessError {
  const { status, headers } = response;
  const problem: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { code, detail, title, errors, requestId } = problem;
  const details = {
    status,
    requestId: headers.get('x-request-id') ?? textOf(requestId),
    retryAfterSeconds: retryAfterSeconds(response),
    fields: Array.isArray(errors) ? errors.filter(isField) : [],
  };
  if (typeof code !== 'string')
    return new LivenessError('unreadable', `something else than the API answered ${status}`, details);
  return new LivenessError(code, textOf(detail) ?? textOf(title) ?? `the API answered ${status}`, details);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isField(error: unknown): error is { path: string; message: string } {
  const { path, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return typeof path === 'string' && typeof message === 'string';
}
