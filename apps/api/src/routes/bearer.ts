import type { Principal } from '@liveness/domain';
import type { AccessTokens } from '@liveness/use-cases';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem-response';
import type { RequestLogEnv } from './request-log';

export interface BearerEnv {
  Bindings: RequestLogEnv['Bindings'];
  Variables: RequestLogEnv['Variables'] & { principal: Principal };
}

/** RFC 6750: the scheme in any case, then a token of these characters. */
const credentials = /^bearer +([\w.~+/-]+=*)$/i;

/** Lets through who shows a valid bearer token. */
export function bearer(accessTokens: AccessTokens) {
  return createMiddleware<BearerEnv>(async (c, next) => {
    const token = credentials.exec(c.req.header('authorization') ?? '')?.[1];
    const principal = token === undefined ? undefined : await accessTokens.verify(token);
    if (!principal)
      return problem(c, {
        code: 'unauthenticated',
        detail: 'Send a valid token of the identity provider as Authorization: Bearer …',
      });
    c.set('principal', principal);
    return next();
  });
}
