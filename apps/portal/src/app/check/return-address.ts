import type { OwnCheck } from '@liveness/contract';

/** Returns where the person goes afterwards. It says which check it was, never how it ended: a browser's word decides nothing. */
export function returnAddress({ id, returnUrl }: OwnCheck): string | undefined {
  if (returnUrl === undefined || !URL.canParse(returnUrl)) return undefined;
  const url = new URL(returnUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.searchParams.set('check', id);
  return url.href;
}
