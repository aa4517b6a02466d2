import { createMiddleware } from 'hono/factory';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** An answer is data for the caller alone: not stored, not sniffed, not framed, and nothing in it may run. A route that may be cached says so itself. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

export const securityHeaders = createMiddleware(async (c, next) => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  await next();
});

/** People's faces and names, and what was done with them: for the eyes that asked, once. */
export const notCached = { 'cache-control': 'private, no-store' };

/** Lets pages of the listed origins call the API, with whatever headers their clients add. Where none is listed a preflight is as unknown as any other method. */
export function crossOrigin(allowedOrigins: readonly string[]): MiddlewareHandler {
  if (allowedOrigins.length === 0) return (_c, next) => next();
  return cors({
    origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT'],
    exposeHeaders: ['x-request-id', 'retry-after'],
    maxAge: 7200,
  });
}

export interface RequestIdEnv {
  /** What `hono/aws-lambda` passes of the event; absent where the app is called without a gateway. */
  Bindings: { requestContext?: { requestId?: string } } | undefined;
  Variables: { requestId: string };
}

/** Names the request by the gateway's id where there is one, so that its log line is found from the answer's header. A client cannot choose it. */
export const requestId = createMiddleware<RequestIdEnv>(async (c, next) => {
  const id = c.env?.requestContext?.requestId ?? crypto.randomUUID();
  c.set('requestId', id);
  c.header('x-request-id', id);
  await next();
});
