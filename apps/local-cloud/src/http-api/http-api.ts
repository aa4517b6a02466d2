import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isCanonicalPath } from '@liveness/contract';
import type { LambdaFunction } from '../lambda/function';
import { readBody } from '../http/read-body';
import { gatewayResponse, maxLambdaPayloadBytes, toResponse } from './response';
import type { HttpResponse } from './response';
import { splitAtFirst, toEvent } from './event';
import { frontProblem } from './front-problem';

/** API Gateway's own limits for a body, and for request line and headers together, in bytes. */
const maxBodyBytes = 10 * 1024 * 1024;
const maxHeadBytes = 10_240;

export interface HttpApiOptions {
  readonly lambda: LambdaFunction;
  /** Receives one line about each response that did not come from the function. */
  readonly log: (line: string) => void;
}

/**
 * API Gateway's HTTP API for one function that handles every route, behind CloudFront: the same events, the same limits,
 * the same responses when the function fails. What is rejected before the function is rejected as a problem, as the
 * function at CloudFront's edge does.
 */
export function httpApi({ lambda, log }: HttpApiOptions): RequestListener {
  return async (request, response) => {
    const requestId = randomUUID();
    const reply = await replyTo(request, requestId, { lambda, log });
    if (reply) send(request, response, reply, requestId);
  };
}

async function replyTo(
  request: IncomingMessage,
  requestId: string,
  { lambda, log }: HttpApiOptions,
): Promise<HttpResponse | undefined> {
  const rejected = (code: Parameters<typeof frontProblem>[0]) => frontProblem(code, request, requestId);
  if (headBytes(request) > maxHeadBytes) return rejected('headers-too-large');
  if (!isCanonicalPath(splitAtFirst(request.url ?? '', '?')[0] ?? '')) return rejected('not-found');
  const body = await readBody(request, maxBodyBytes);
  if (body.outcome === 'aborted') return undefined;
  if (body.outcome === 'too-large') return rejected('body-too-large');
  const event = toEvent(request, body.bytes, requestId);
  if (payloadBytes(event.body) > maxLambdaPayloadBytes) return rejected('body-too-large');
  const invocation = await lambda.invoke(event, requestId);
  if (invocation.outcome === 'timed-out') {
    log(`${requestId} ${request.method} ${event.rawPath}: ${invocation.reason}`);
    return gatewayResponse(503, 'Service Unavailable');
  }
  const reply = invocation.outcome === 'answered' ? toResponse(invocation.resultJson) : undefined;
  if (!reply)
    log(
      `${requestId} ${request.method} ${event.rawPath}: ${invocation.outcome === 'answered' ? 'the response is malformed or too large' : invocation.reason}`,
    );
  return reply ?? gatewayResponse(500, 'Internal Server Error');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HttpResponse,
  requestId: string,
): void {
  // Unread bytes of a body would be mistaken for the next request.
  const connection = request.complete ? {} : { connection: 'close' };
  // A function answers HEAD without a body and says how long it would be.
  const said = request.method === 'HEAD' && body.length === 0 ? headers['content-length'] : undefined;
  const length = status === 204 || status === 304 ? {} : { 'content-length': said ?? String(body.length) };
  response.writeHead(status, { ...headers, ...length, 'apigw-requestid': requestId, ...connection } as Record<
    string,
    string | string[]
  >);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function headBytes(request: IncomingMessage): number {
  return request.rawHeaders.reduce(
    (sum, text) => sum + text.length,
    (request.method ?? '').length + (request.url ?? '').length,
  );
}

/** Returns the size of a body as part of the event's JSON, to which Lambda's limit applies. */
function payloadBytes(body: string | undefined): number {
  return body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));
}
