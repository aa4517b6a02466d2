import type { Env, Hono, Schema } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { APIGatewayProxyResult, LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { isCanonicalPath } from '@liveness/contract';
import { unknownPath } from './http/canonical-path-of';

type HttpApiEvent = Extract<LambdaEvent, { rawPath: string; requestContext: { http: unknown } }>;

/**
 * Methods that a Fetch `Request` may not have. No route offers them; under another name they are rejected like any
 * other.
 */
const unutterable: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * Returns a handler for events of an HTTP API (payload 2.0). A gateway may send events that a Fetch request cannot
 * express; they are changed so that the app itself can reject them. A path comes decoded once; as part of an address it
 * would be parsed, and so decoded, again: only one that parsing leaves as it is gets that far.
 */
export function gatewayHandler<E extends Env>(
  app: Hono<E, Schema, string>,
): (event: HttpApiEvent, context: LambdaContext) => Promise<APIGatewayProxyResult> {
  const handleEvent = handle(app);
  return (event, context) => handleEvent(expressible(event), context);
}

function expressible(event: HttpApiEvent): HttpApiEvent {
  return withMethod({
    ...event,
    rawPath: isCanonicalPath(event.rawPath) ? event.rawPath : unknownPath,
    headers: Object.fromEntries(
      Object.entries(event.headers)
        .filter(([name]) => headerName.test(name))
        .map(([name, value]) => [name, value === undefined ? value : expressibleValue(value)]),
    ),
    ...(event.cookies && { cookies: event.cookies.map(expressibleValue) }),
  });
}

const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/** The error of a value that no header may have would be logged with the value, which may be a token. */
function expressibleValue(value: string): string {
  return value.toWellFormed().replace(/[^\t\x20-\x7e\x80-\u{10ffff}]/gu, '\ufffd');
}

function withMethod(event: HttpApiEvent): HttpApiEvent {
  const { method } = event.requestContext.http;
  if (method === 'GET' || method === 'HEAD') return { ...event, body: null };
  if (!unutterable.has(method.toUpperCase())) return event;
  const { requestContext } = event;
  return { ...event, requestContext: { ...requestContext, http: { ...requestContext.http, method: `NO-${method}` } } };
}
