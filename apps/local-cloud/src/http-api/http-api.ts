import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { LambdaFunction } from '../lambda/function';
import { readBody } from '../http/read-body';
import { gatewayResponse, maxLambdaPayloadBytes, toResponse } from './answer';
import type { HttpResponse } from './answer';
import { toEvent } from './event';

/** API Gateway's own limits: of a body, and of request line and headers together, in bytes. */
const maxBodyBytes = 10 * 1024 * 1024;
const maxHeadBytes = 10_240;

export interface HttpApiOptions {
  readonly lambda: LambdaFunction;
  /** Takes one line about each answer that the function did not give itself. */
  readonly log: (line: string) => void;
}

/** API Gateway's HTTP API before one function that handles every route: the same events, the same limits, the same answers when the function fails. */
export function httpApi({ lambda, log }: HttpApiOptions): RequestListener {
  return async (request, response) => {
    const requestId = randomUUID();
    const answer = await answerTo(request, requestId, { lambda, log });
    if (answer) send(request, response, answer, requestId);
  };
}

async function answerTo(
  request: IncomingMessage,
  requestId: string,
  { lambda, log }: HttpApiOptions,
): Promise<HttpResponse | undefined> {
  if (headBytes(request) > maxHeadBytes) return gatewayResponse(431, 'Request Header Fields Too Large');
  const body = await readBody(request, maxBodyBytes);
  if (body.outcome === 'aborted') return undefined;
  if (body.outcome === 'too-large') return gatewayResponse(413, 'Request Entity Too Large');
  const event = toEvent(request, body.bytes, requestId);
  if (!event) return gatewayResponse(400, 'Bad Request');
  if (payloadBytes(event.body) > maxLambdaPayloadBytes) return gatewayResponse(413, 'Request Entity Too Large');
  const invocation = await lambda.invoke(event, requestId);
  if (invocation.outcome === 'timed-out') {
    log(`${requestId} ${request.method} ${event.rawPath}: ${invocation.reason}`);
    return gatewayResponse(503, 'Service Unavailable');
  }
  const answer = invocation.outcome === 'answered' ? toResponse(invocation.resultJson) : undefined;
  if (!answer)
    log(
      `${requestId} ${request.method} ${event.rawPath}: ${invocation.outcome === 'answered' ? 'the answer is malformed or too large' : invocation.reason}`,
    );
  return answer ?? gatewayResponse(500, 'Internal Server Error');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HttpResponse,
  requestId: string,
): void {
  // A body that was not read to its end would be taken for the next request.
  const connection = request.complete ? {} : { connection: 'close' };
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(body.length) };
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

/** As part of the event's JSON, which is what Lambda's limit counts. */
function payloadBytes(body: string | undefined): number {
  return body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));
}
