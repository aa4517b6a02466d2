import type { ApiFetch } from '@liveness/api-client/api-endpoint';

export interface Tokens {
  /** Returns the access token; empty when nobody is signed in. */
  token(): Promise<string>;
  /** Requests a new token. Returns false when there is none. */
  renew(): Promise<boolean>;
}

/**
 * Returns `fetch` with the signed-in person's bearer token, for addresses below `base` only. An expired token is
 * renewed once, unnoticed by the person, and the call repeated: timers are paused in a hidden tab, so renewal ahead of
 * time may come too late. An expired attempt token is different; its 401 names another scheme.
 */
export function authorisedFetch(
  base: string,
  tokens: Tokens,
  send: ApiFetch = (address, init) => fetch(address, init),
): ApiFetch {
  const authorised: ApiFetch = async (address, init) => {
    const token = await tokens.token();
    const headers = new Headers(init.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    return send(address, { ...init, headers });
  };
  return async (address, init) => {
    if (!address.startsWith(`${base}/`)) return send(address, init);
    const response = await authorised(address, init);
    return isBearerRejected(response) && (await tokens.renew()) ? authorised(address, init) : response;
  };
}

function isBearerRejected({ status, headers }: Response): boolean {
  return status === 401 && /^bearer\b/i.test(headers.get('www-authenticate') ?? '');
}
