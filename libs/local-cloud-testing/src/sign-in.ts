import { createHash, randomBytes } from 'node:crypto';
import { CookieJar } from './cookie-jar';

export type DemoAccountId = 'user' | 'reviewer' | 'admin';

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
}

const clientId = 'liveness-portal';

/** Signs a demo account in as the portal does (authorization code with PKCE), without a browser. */
export async function signIn(origin: string, account: DemoAccountId = 'user'): Promise<Tokens> {
  const jar = new CookieJar();
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${origin}/callback`;
  const question = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    state: randomBytes(8).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const signInPage = await jar.follow(`${origin}/oidc/auth?${question}`);
  const resumed = await jar.follow(signInPage, { method: 'POST', body: new URLSearchParams({ account }) });
  const code = new URL(await jar.follow(resumed)).searchParams.get('code');
  if (code === null) throw new Error(`${account} was not signed in`);
  return askForTokens(origin, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

/** Exchanges a refresh token, which can be used only once, for new tokens. */
export function refresh(origin: string, refreshToken: string): Promise<Tokens> {
  return askForTokens(origin, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

async function askForTokens(origin: string, form: Readonly<Record<string, string>>): Promise<Tokens> {
  const response = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...form }),
  });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${await response.text()}`);
  const tokens = (await response.json()) as {
    access_token: string;
    id_token: string;
    refresh_token: string;
    expires_in: number;
  };
  return {
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    refreshToken: tokens.refresh_token,
    expiresInSeconds: tokens.expires_in,
  };
}
