import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';

/** How a check ended. */
export type Ending = Exclude<OwnCheck['status'], 'created' | 'started'>;

/**
 * Where the person is on the page of a check.
 *
 *     loading → consent → capture → ended
 *        └─→ invalid | unreachable
 */
export type CheckState =
  | { readonly name: 'loading' }
  | { readonly name: 'consent'; readonly check: OwnCheck; readonly version: string }
  | { readonly name: 'capture'; readonly check: OwnCheck }
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
  return consentNeeded ? { name: 'consent', check, version: consentNeeded.version } : { name: 'capture', check };
}

/** Returns where the person goes afterwards. It says which check it was, never how it ended: a browser's word decides nothing. */
export function returnAddress({ id, returnUrl }: OwnCheck): string | undefined {
  if (returnUrl === undefined || !URL.canParse(returnUrl)) return undefined;
  const url = new URL(returnUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.searchParams.set('check', id);
  return url.href;
}
