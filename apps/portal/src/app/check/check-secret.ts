import { DOCUMENT, InjectionToken, inject } from '@angular/core';
import type { ApiFetch } from '@liveness/api-client/api-endpoint';

/**
 * The client secret of the check, from the address's fragment: browsers send that to no server and put it into no
 * referrer. It is kept nowhere else. Empty if the address has none.
 */
export const CHECK_SECRET = new InjectionToken<string>('client secret of the check', {
  factory: () => inject(DOCUMENT).location.hash.slice(1),
});

/** Returns `fetch` with the client secret as bearer token, for addresses below `base` only. */
export function secretFetch(
  base: string,
  secret: string,
  send: ApiFetch = (address, init) => fetch(address, init),
): ApiFetch {
  return (address, init) => {
    if (!address.startsWith(`${base}/`)) return send(address, init);
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${secret}`);
    return send(address, { ...init, headers, referrerPolicy: 'no-referrer' });
  };
}
