import { edgeKeyHeader } from '@liveness/contract';
import { createMiddleware } from 'hono/factory';
import { problemResponse } from './problem-response';
import type { RequestLogEnv } from './request-log';

/** Returns whether a request with this key of the edge may be answered. */
export type EdgeKeys = (key: string | undefined) => Promise<boolean>;

/**
 * Rejects requests that did not come through CloudFront, and so not through its firewall: the address of the gateway
 * behind it can be called by everybody.
 */
export function throughEdge(edgeKeys: EdgeKeys, publicUrl: string) {
  return createMiddleware<RequestLogEnv>(async (c, next) => {
    if (await edgeKeys(c.req.header(edgeKeyHeader))) return next();
    c.get('note')({ outside: true });
    return problemResponse(c, { code: 'forbidden', detail: `Call the API at ${publicUrl}/api.` });
  });
}
