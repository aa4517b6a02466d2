import { createMiddleware } from 'hono/factory';

/**
 * Gives the response to HEAD the length of the body that GET would return (RFC 9110, section 8.6). The body is dropped
 * later, and whoever measures it then finds nothing.
 */
export const headLength = createMiddleware(async (c, next) => {
  await next();
  if (c.req.method !== 'HEAD' || c.res.body === null) return;
  const { byteLength } = await c.res.clone().arrayBuffer();
  c.res.headers.set('content-length', String(byteLength));
});
