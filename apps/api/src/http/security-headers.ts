import { createMiddleware } from 'hono/factory';

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
