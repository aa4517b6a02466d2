import { Unavailable } from '@liveness/use-cases';
import { isOutage } from '../resilience/aws-errors';
import { jitteredPause } from '../resilience/backoff';

export interface CallPatience {
  /** For one call and all its repetitions. */
  readonly timeoutMs: number;
  /** Calls at most. */
  readonly attempts: number;
}

const pause = jitteredPause({ baseMs: 150, capMs: 1500 });

/**
 * Calls Rekognition until it answers. The client should not repeat calls itself (`maxAttempts: 1`): here they are repeated, and counted.
 *
 * @returns the answer, and how many calls before it were sent and never answered: they may have been paid for.
 * @throws Unavailable when the calls or the time are used up.
 */
export async function patientCall<Answer>(
  dependency: Unavailable['dependency'],
  { timeoutMs, attempts }: CallPatience,
  call: (deadline: AbortSignal) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly unanswered: number }> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let unanswered = 0;
  for (let calls = 1; ; calls += 1) {
    try {
      return { answer: await call(deadline), unanswered };
    } catch (error) {
      if (!isOutage(error)) throw error;
      if (isUnanswered(error)) unanswered += 1;
      if (calls >= attempts || !(await pausedBefore(deadline, calls)))
        throw new Unavailable(dependency, 2, { cause: error });
    }
  }
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** False when the deadline passed in the meantime. */
function pausedBefore(deadline: AbortSignal, repetition: number): Promise<boolean> {
  return pause(repetition, deadline).then(
    () => true,
    () => false,
  );
}
