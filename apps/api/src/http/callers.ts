import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Context as HonoContext } from 'hono';
import { operations } from '@liveness/contract/openapi';
import type { Access, Scopes } from '@liveness/contract/openapi';
import { isAdmin, isReviewer } from '@liveness/domain';
import type { Principal } from '@liveness/domain';
import type {
  AccessTokens,
  CheckSecretClaims,
  CheckSecrets,
  Context,
  Dependencies,
  Settings,
} from '@liveness/use-cases';
import { problemResponse } from './problem-response';
import type { RequestLogEnv } from './request-log';

export interface CallerEnv {
  Bindings: RequestLogEnv['Bindings'];
  Variables: RequestLogEnv['Variables'] & { principal: Principal };
}

export interface CallerOptions {
  readonly accessTokens: AccessTokens;
  readonly checkSecrets: CheckSecrets;
  /** The scopes that backends need, as the issuer names them. */
  readonly scopes: Scopes;
  /** The address of the portal, whose pages may use any client secret. */
  readonly publicUrl: string;
}

/** Who may call which route, from the API's description. Access is checked nowhere else. */
const accesses: ReadonlyMap<string, Access> = new Map(
  operations.map(({ method, path, access }) => [
    `${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/g, ':$1')}`,
    access,
  ]),
);

/** RFC 6750: the scheme in any case, then a token of these characters. */
const credentials = /^bearer +([\w.~+/-]+=*)$/i;

/**
 * Lets a caller through to the routes that are open to them, before anything in the request is read. A route without a
 * description is open to nobody.
 */
export function callers({ accessTokens, checkSecrets, scopes, publicUrl }: CallerOptions) {
  const ownOrigin = new URL(publicUrl).origin;
  return createMiddleware<CallerEnv>(async (c, next) => {
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
    if (!route) return next();
    const access = accesses.get(`${route.method} ${route.path}`);
    if (!access) throw new Error(`${route.method} ${route.path} is not described: nobody may call it`);
    if (access === 'public') return next();

    const token = credentials.exec(c.req.header('authorization') ?? '')?.[1];
    const note = c.get('note');
    const secret = token === undefined ? undefined : await checkSecrets.verify(token);
    const origin = c.req.header('origin');
    if (secret?.origins && origin !== undefined && ![ownOrigin, ...secret.origins].includes(origin)) {
      note({ tokenProblem: 'origin' });
      return problemResponse(c, { code: 'forbidden', detail: 'The check may not be used by pages of this origin.' });
    }
    const principal = secret ? personOf(secret) : await bearerOf(accessTokens, token, note);
    if (!principal)
      return problemResponse(c, {
        code: 'unauthenticated',
        detail: 'Send a valid token of the identity provider, or a client secret, as Authorization: Bearer …',
      });
    const required = missing(access, principal, scopes);
    if (required !== undefined) return problemResponse(c, { code: 'forbidden', detail: `Requires the ${required}.` });
    c.set('principal', principal);
    return next();
  });
}

/** Returns the caller with a token of the identity provider; undefined, with a note of why, if it is not valid. */
async function bearerOf(
  accessTokens: AccessTokens,
  token: string | undefined,
  note: Context['note'],
): Promise<Principal | undefined> {
  if (token !== undefined) return accessTokens.verify(token, (tokenProblem) => note({ tokenProblem }));
  note({ tokenProblem: 'missing' });
  return undefined;
}

/** Returns the caller with a client secret. The check is the subject, so its attempts are nobody else's. */
function personOf({ checkId, device = 0 }: CheckSecretClaims): Principal {
  return { subject: `check:${checkId}`, groups: [], scopes: [], clients: [], check: { id: checkId, device } };
}

/** Returns the scopes that a deployment's backends need. */
export function backendScopes({ readAttemptsScope, startAttemptsScope, checks }: Settings): Scopes {
  return {
    start: startAttemptsScope,
    backend: readAttemptsScope,
    'checks-write': checks.writeScope,
    'checks-read': checks.readScope,
    'checks-frames': checks.framesScope,
  };
}

/** Returns the problem of a caller who lacks access, or undefined. */
function missing(access: Exclude<Access, 'public'>, principal: Principal, scopes: Scopes): string | undefined {
  const unlessIn = (scope: string) => (principal.scopes.includes(scope) ? undefined : `scope ${scope}`);
  switch (access) {
    case 'signed-in':
      return principal.isClient ? unlessIn(scopes.start) : undefined;
    case 'check':
      return principal.check ? undefined : 'client secret of a check';
    case 'backend':
    case 'checks-write':
    case 'checks-read':
      return unlessIn(scopes[access]);
    case 'checks-frames':
      return unlessIn(scopes['checks-read']) ?? unlessIn(scopes['checks-frames']);
    case 'reviewers':
      return isReviewer(principal) ? undefined : 'group reviewers or admins';
    case 'admins':
      return isAdmin(principal) ? undefined : 'group admins';
  }
}

/** Returns the dependencies of this request's use case. */
export function useCaseContext<E extends CallerEnv>(c: HonoContext<E>, dependencies: Dependencies): Context {
  return { ...dependencies, principal: c.get('principal'), deadline: c.get('deadline'), note: c.get('note') };
}
