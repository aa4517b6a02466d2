import type { ApiFetch } from '@liveness/api-client/api-endpoint';

export interface Tokens {
  /** The access token; empty where nobody is signed in. */
  token(): Promise<string>;
  /** Asks for a fresh one. False: there is none now. */
  renew(): Promise<boolean>;
}

/**
 * `fetch` with the bearer token of the person who is signed in, for addresses below `base` only. A token that ran out is renewed
 * once, without the person noticing, and the call repeated: timers sleep in a tab that nobody looks at, so that renewal ahead of
 * time may come too late. An attempt token that ran out is another matter; its 401 names another scheme.
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
