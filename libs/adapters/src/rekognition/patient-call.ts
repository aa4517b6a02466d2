import { isLasting, Unavailable } from '@liveness/use-cases';
import { asUnavailable } from '../resilience/aws-errors';
import { jitteredPause } from '../resilience/backoff';

export interface CallPatience {
  /** For one call and all its retries. */
  readonly timeoutMs: number;
  /** The highest number of calls. */
  readonly attempts: number;
}

const pause = jitteredPause({ baseMs: 150, capMs: 1500 });

/**
 * Calls Rekognition until it responds. The client must not retry by itself (`maxAttempts: 1`): retries are made and
 * counted here.
 *
 * @returns the response, and the number of earlier calls without a response: they may have been paid for.
 * @throws Unavailable when the calls or the time are used up.
 */
export async function patientCall<T>(
  dependency: Unavailable['dependency'],
  { timeoutMs, attempts }: CallPatience,
  call: (deadline: AbortSignal) => Promise<T>,
): Promise<{ readonly result: T; readonly unanswered: number }> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let unanswered = 0;
  for (let calls = 1; ; calls += 1) {
    try {
      return { result: await call(deadline), unanswered };
    } catch (error) {
      const outage = asUnavailable(dependency, error);
      if (!(outage instanceof Unavailable) || isLasting(outage.reason)) throw outage;
      if (isUnanswered(error)) unanswered += 1;
      if (calls >= attempts || !(await pausedBefore(deadline, calls))) throw outage;
    }
  }
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** Returns false when the deadline passed during the pause. */
function pausedBefore(deadline: AbortSignal, repetition: number): Promise<boolean> {
  return pause(repetition, deadline).then(
    () => true,
    () => false,
  );
}
