import { createMiddleware } from 'hono/factory';

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
