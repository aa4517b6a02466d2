import type { Attempt, ErasedAttempt, Erasure, Outcome } from '@liveness/domain';

/** Returns what an erasure leaves of an attempt. */
export function erasedAttempt(attempt: Attempt, erasure: Erasure): ErasedAttempt {
  const {
    subject: _subject,
    device: _device,
    nonce: _nonce,
    check: _check,
    clockOffsetMs: _clockOffsetMs,
    comparisons: _comparisons,
    look: _look,
    outcome,
    closedAt = erasure.requestedAt,
    ...fact
  } = attempt;
  return { ...fact, closedAt, ...(outcome && { outcome: factOf(outcome) }), erasure };
}

function factOf({ verdict, reason, unjudged, state, decidedAt }: Outcome): NonNullable<ErasedAttempt['outcome']> {
  return { verdict, reason, ...(unjudged && { unjudged }), state, decidedAt };
}
