import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

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
