import type { ApiFailure, ApiResult } from '@liveness/api-client/api-failure';
import type { Clock } from '../ports/clock';

/** Why a call waits: the link is down, the service asks for patience, or one of them is slow to answer. */
export type WaitingFor = 'connection' | 'service' | 'slow';

export interface Persistence {
  readonly clock: Clock;
  /** Ends the waiting; the last failure is then the answer. */
  readonly signal: AbortSignal;
  /** Tells what is being waited for, and undefined once it goes on. */
  readonly waiting?: (reason: WaitingFor | undefined) => void;
  /** Most tries where the API did not say that it is only for now. */
  readonly triesOnErrors?: number;
  /** Most tries in all; none means until the signal. */
  readonly tries?: number;
}

const firstWaitMs = 500;
const longestWaitMs = 8_000;
/** A call that has no answer for so long is slow, in milliseconds. */
const slowAfterMs = 5_000;

/** What gateways and firewalls answer in front of a service that has too much to do. */
const busyStatuses: ReadonlySet<number | undefined> = new Set([429, 502, 503, 504]);

/**
 * Repeats a call that may be repeated until it is answered for good. What waits: a dropped connection and a busy service, for as
 * long as the signal lets it; another server error, for a few tries. Waits double from half a second, spread by chance so that
 * many phones on one mast do not return together; `Retry-After` is honoured where it asks for more.
 */
export async function persist<T>(call: () => Promise<ApiResult<T>>, how: Persistence): Promise<ApiResult<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await watched(call, how);
    if (answer.ok || how.signal.aborted || !worthRepeating(answer.failure, tries, how)) return answer;
    how.waiting?.(answer.failure.code === 'unreachable' ? 'connection' : 'service');
    try {
      await how.clock.sleep(waitMs(answer.failure, tries), how.signal);
    } catch {
      return answer;
    } finally {
      how.waiting?.(undefined);
    }
  }
}

/** Makes the call, and tells while it is slow. */
async function watched<T>(
  call: () => Promise<ApiResult<T>>,
  { clock, signal, waiting }: Persistence,
): Promise<ApiResult<T>> {
  const answered = new AbortController();
  let slow = false;
  const tell = () => {
    slow = true;
    waiting?.('slow');
  };
  clock.sleep(slowAfterMs, AbortSignal.any([signal, answered.signal])).then(tell, () => undefined);
  try {
    return await call();
  } finally {
    answered.abort();
    if (slow) waiting?.(undefined);
  }
}

/** Whether the service has too much to do, as it says itself or as whatever stands in front of it does. */
export function isBusy({ code, status }: ApiFailure): boolean {
  return code === 'unavailable' || (code === 'unreadable' && busyStatuses.has(status));
}

function worthRepeating(
  failure: ApiFailure,
  tries: number,
  { tries: most = Number.POSITIVE_INFINITY, triesOnErrors = 3 }: Persistence,
): boolean {
  if (tries >= most) return false;
  if (failure.code === 'unreachable' || isBusy(failure)) return true;
  return (failure.status ?? 0) >= 500 && tries < triesOnErrors;
}

function waitMs(failure: ApiFailure, tries: number): number {
  const doubled = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
  const spread = doubled * (0.5 + Math.random() / 2);
  return Math.max(failure.retryAfterMs ?? 0, spread);
}
