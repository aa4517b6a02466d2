import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import type { Ending } from './check-events';

/**
 * Where the person is in a check.
 *
 *     loading → consent → capture ⇄ left
 *        │                └──→ ended
 *        └─→ invalid | unreachable
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
  | { readonly name: 'ended'; readonly check: OwnCheck; readonly ending: Ending }
  /** The address has no secret, or one that is not valid any more. */
  | { readonly name: 'invalid' }
  | { readonly name: 'unreachable'; readonly requestId?: string };

/** Returns the state that a response about the check leads to. */
export function stateOf(answer: ApiResult<OwnCheck>): CheckState {
  if (!answer.ok) {
    const { code, requestId } = answer.failure;
    const isLost = code === 'unauthenticated' || code === 'check-not-found' || code === 'forbidden';
    return isLost ? { name: 'invalid' } : { name: 'unreachable', ...(requestId !== undefined && { requestId }) };
  }
  const check = answer.value;
  const { status, consentNeeded } = check;
  if (status !== 'created' && status !== 'started') return { name: 'ended', check, ending: status };
  return consentNeeded ? { name: 'consent', check, ...consentNeeded } : { name: 'capture', check };
}
