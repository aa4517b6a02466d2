import type { ApiFailure, ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import type { Ending } from './check-events';
import type { DeviceSigns } from './hand-off/device';

/** Why the check is handed off: the backend or the page says so, the machine has no camera, the person wants it, an app has none for pages. */
export type HandOffReason = 'forced' | 'noCamera' | 'wanted' | 'app';

/** Why a device could not take the check over. */
export type CodeProblem = 'used' | 'expired' | 'invalid' | 'ended';

/**
 * Where the person is in a check.
 *
 *     loading → consent → capture ⇄ left
 *        │         │         ├──→ ended
 *        │         └─────────┴──→ hand-off → watching → ended
 *        └─→ invalid | code | unreachable
 */
export type CheckState =
  | { readonly name: 'loading' }
  | {
      readonly name: 'consent';
      readonly check: OwnCheck;
      readonly version: string;
      readonly retentionDays?: number;
    }
  | { readonly name: 'capture'; readonly check: OwnCheck }
  /** The person does not want to go on now. */
  | { readonly name: 'left'; readonly check: OwnCheck }
  /** Another device is offered the check. */
  | { readonly name: 'hand-off'; readonly check: OwnCheck; readonly reason: HandOffReason }
  /** Another device works on the check. */
  | { readonly name: 'watching'; readonly check: OwnCheck }
  | { readonly name: 'ended'; readonly check: OwnCheck; readonly ending: Ending }
  /** There is no secret, or it is not valid any more. */
  | { readonly name: 'invalid' }
  /** There is a code, but this device cannot take the check over with it. */
  | { readonly name: 'code'; readonly problem: CodeProblem }
  | { readonly name: 'unreachable'; readonly requestId?: string };

/** What decides, beside the check, where the person goes on. */
export interface Surroundings extends DeviceSigns {
  /** The person wants to continue on another device. */
  readonly handOffWanted: boolean;
  /** The page says that a computer is to hand every check to a phone. */
  readonly handOffForced: boolean;
}

/** Returns the state that a response about the check leads to. */
export function stateOf(answer: ApiResult<OwnCheck>, surroundings: Surroundings): CheckState {
  if (!answer.ok) return stateAfter(answer.failure);
  const check = answer.value;
  const { status, consentNeeded } = check;
  if (status !== 'created' && status !== 'started') return { name: 'ended', check, ending: status };
  const waits = surroundings.handOffWanted && check.handOffPending;
  if (check.handedOff && !waits) return { name: 'watching', check };
  const reason = handOffReason(check, surroundings);
  if (reason) return { name: 'hand-off', check, reason };
  return consentNeeded ? { name: 'consent', check, ...consentNeeded } : { name: 'capture', check };
}

/** Returns the state that a failed call leads to. */
export function stateAfter({ code, requestId }: ApiFailure): CheckState {
  switch (code) {
    case 'unauthenticated':
    case 'check-not-found':
    case 'forbidden':
      return { name: 'invalid' };
    case 'hand-off-used':
      return { name: 'code', problem: 'used' };
    case 'hand-off-expired':
      return { name: 'code', problem: 'expired' };
    case 'hand-off-invalid':
    case 'malformed':
      return { name: 'code', problem: 'invalid' };
    case 'check-ended':
      return { name: 'code', problem: 'ended' };
    default:
      return { name: 'unreachable', ...(requestId !== undefined && { requestId }) };
  }
}

/** Returns whether what is on the screen stays, though the check was read again. */
export function staysAt({ name }: CheckState, next: CheckState): boolean {
  switch (next.name) {
    case 'unreachable':
      // A lost connection must hide no verdict and no code.
      return name === 'capture' || name === 'left' || name === 'hand-off' || name === 'watching';
    case 'consent':
    case 'ended':
      return false;
    case 'capture':
      return name === 'capture' || name === 'left';
    default:
      return next.name === name;
  }
}

/** Returns whether a check must go on on a phone, whatever camera this device has. */
export function isForced({ forceHandOff }: OwnCheck, { handheld, handOffForced }: Surroundings): boolean {
  return !handheld && (forceHandOff === true || handOffForced);
}

function handOffReason(check: OwnCheck, surroundings: Surroundings): HandOffReason | undefined {
  const { handOffWanted, handheld, camera } = surroundings;
  if (handOffWanted) return 'wanted';
  // A phone has a camera: where a page gets none, another browser of the same phone may.
  if (handheld) return camera ? undefined : 'app';
  if (isForced(check, surroundings)) return 'forced';
  return camera ? undefined : 'noCamera';
}
