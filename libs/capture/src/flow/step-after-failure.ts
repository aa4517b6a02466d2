import type { ApiFailure } from '@liveness/api-client/api-failure';
import { type WaitingFor, isBusy } from '../uploads/retrying';
import type { Problem, Step } from './step';

/** Where to wait when the API does not say how long, in milliseconds. */
const usualWaitMs = 60_000;

/** The screen that a failed call leads to, once trying again has not helped. */
export function stepAfter(failure: ApiFailure): Step {
  switch (failure.code) {
    case 'unreachable':
      return { name: 'went-wrong', problem: 'offline' };
    case 'unauthenticated':
      return { name: 'signed-out' };
    case 'attempt-token-invalid':
    case 'attempt-not-found':
    case 'attempt-closed':
    case 'attempt-expired':
      return { name: 'expired' };
    case 'attempt-superseded':
      return { name: 'superseded' };
    case 'check-ended':
    case 'check-handed-off':
    case 'check-used-up':
    case 'consent-needed':
    case 'consent-outdated':
      return { name: 'over' };
    case 'no-challenge-left':
      return { name: 'nothing-else' };
    case 'too-many-attempts':
      return { name: 'too-many-attempts', because: 'open', retryAfterMs: failure.retryAfterMs ?? usualWaitMs };
    case 'attempts-paused':
      return { name: 'too-many-attempts', because: 'paused', retryAfterMs: failure.retryAfterMs ?? usualWaitMs };
    default:
      return { name: 'went-wrong', problem: isBusy(failure) ? 'busy' : 'service', requestId: failure.requestId };
  }
}

const problemsOfWaiting: Readonly<Record<WaitingFor, Problem>> = {
  connection: 'offline',
  service: 'busy',
  slow: 'slow',
};

/** The screen for an attempt whose time is up: the person is not blamed for what the frames waited for. */
export function stepAfterExpiry(waitedFor: WaitingFor | undefined): Step {
  return waitedFor ? { name: 'went-wrong', problem: problemsOfWaiting[waitedFor] } : { name: 'expired' };
}
