import { createMiddleware } from 'hono/factory';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/**
 * A response is data for its caller only: it is not stored, sniffed or framed, and nothing in it may run. A route that
 * may be cached sets its own header.
 */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Set last: what is set before a route is called would replace the route's own headers as soon as CORS is allowed. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value);
});

/** For responses about people. They must not be stored anywhere. */
export const notCached = { 'cache-control': 'private, no-store' };

/** The calls that take a client secret, and the redemption of a code for one. */
const personsPath = /^\/api\/(?:check|challenge)(?:\/|$)/;

/**
 * Lets pages of the listed origins call the API with any headers, and those that checks may name make the calls of a
 * check's person. A preflight has no client secret, so it cannot be checked against one check's own list. Without listed
 * origins, a preflight is as unknown as any other method.
 */
export function crossOrigin(
  allowedOrigins: readonly string[],
  checkOrigins: readonly string[] | 'any',
): MiddlewareHandler {
  if (allowedOrigins.length === 0 && checkOrigins.length === 0) return (_c, next) => next();
  const showsChecks = (origin: string) => checkOrigins === 'any' || checkOrigins.includes(origin);
  return cors({
    origin: (origin, c) =>
      allowedOrigins.includes(origin) || (personsPath.test(c.req.path) && showsChecks(origin)) ? origin : null,
    allowMethods: ['GET', 'POST', 'PUT'],
    exposeHeaders: ['x-request-id', 'retry-after'],
    maxAge: 7200,
  });
}

export interface RequestIdEnv {
  /** The part of the event that `hono/aws-lambda` passes on; absent when the app is called without a gateway. */
  Bindings: { requestContext?: { requestId?: string } } | undefined;
  Variables: { requestId: string };
}

/**
 * Sets the request id: the gateway's if there is one, so that the response's header leads to its log line. A client
 * cannot choose it.
 */
export const requestId = createMiddleware<RequestIdEnv>(async (c, next) => {
  const id = c.env?.requestContext?.requestId ?? crypto.randomUUID();
  c.set('requestId', id);
  c.header('x-request-id', id);
  await next();
});
