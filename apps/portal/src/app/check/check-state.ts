import type { ApiFailure, ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import type { DeviceSigns } from './hand-off/device';

/** How a check ended. */
export type Ending = Exclude<OwnCheck['status'], 'created' | 'started'>;

/** Why the check is handed off: the backend says so, the machine has no camera, the person wants it, an app has none for pages. */
export type HandOffReason = 'forced' | 'noCamera' | 'wanted' | 'app';

/** Why a device could not take the check over. */
export type CodeProblem = 'used' | 'expired' | 'invalid' | 'ended';

/**
 * Where the person is on the page of a check.
 *
 *     loading → consent → capture → ended
 *        │         └────────┴──→ hand-off → watching → ended
 *        └─→ invalid | code | unreachable
 */
export type CheckState =
  | { readonly name: 'loading' }
  | { readonly name: 'consent'; readonly check: OwnCheck; readonly version: string }
  | { readonly name: 'capture'; readonly check: OwnCheck }
  /** Another device is offered the check. */
  | { readonly name: 'hand-off'; readonly check: OwnCheck; readonly reason: HandOffReason }
  /** Another device works on the check. */
  | { readonly name: 'watching'; readonly check: OwnCheck }
  | { readonly name: 'ended'; readonly check: OwnCheck; readonly ending: Ending }
  /** The address has no secret, or one that is not valid any more. */
  | { readonly name: 'invalid' }
  /** The address has a code with which this device cannot take the check over. */
  | { readonly name: 'code'; readonly problem: CodeProblem }
  | { readonly name: 'unreachable'; readonly requestId?: string };

/** What decides, beside the check, where the person goes on. */
export interface Surroundings extends DeviceSigns {
  /** The person wants to continue on another device. */
  readonly handOffWanted: boolean;
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
  return consentNeeded ? { name: 'consent', check, version: consentNeeded.version } : { name: 'capture', check };
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

function handOffReason(
  { forceHandOff }: OwnCheck,
  { handOffWanted, handheld, camera }: Surroundings,
): HandOffReason | undefined {
  if (handOffWanted) return 'wanted';
  // A phone has a camera: where a page gets none, another browser of the same phone may.
  if (handheld) return camera ? undefined : 'app';
  if (forceHandOff) return 'forced';
  return camera ? undefined : 'noCamera';
}

/** Returns where the person goes afterwards. It says which check it was, never how it ended: a browser's word decides nothing. */
export function returnAddress({ id, returnUrl }: OwnCheck): string | undefined {
  if (returnUrl === undefined || !URL.canParse(returnUrl)) return undefined;
  const url = new URL(returnUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.searchParams.set('check', id);
  return url.href;
}
