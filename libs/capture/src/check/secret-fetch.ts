import type { ApiFetch } from '@liveness/api-client/api-endpoint';

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
