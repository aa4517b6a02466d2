import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from '../http/loopback-server';
import type { LoopbackServer } from '../http/loopback-server';
import { readBody } from '../http/read-body';

/** A request as an AWS client sent it. Nothing is decoded, because the signature covers the raw bytes. */
export interface WireRequest {
  readonly method: string;
  /** Percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WireResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/** Returns a header that may occur once; if it occurs more often, the first one. */
export function header(request: WireRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** An AWS service as a function of its requests. */
export interface WireService {
  readonly maxBodyBytes: number;
  /** The signal is aborted when the caller hangs up without waiting for the response. */
  handle(request: WireRequest, left: AbortSignal): Promise<WireResponse>;
  /** The response to a request whose body is too large. */
  tooLarge(): WireResponse;
  /** The response when `handle` throws, which is a bug of the stand-in. */
  broken(error: unknown): WireResponse;
}

/** Serves a stand-in on a free port of the loopback interface. */
export function serveWire(service: WireService): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    const leaving = new AbortController();
    response.on('close', () => !response.writableFinished && leaving.abort());
    const reply = await replyTo(request, service, leaving.signal);
    if (reply) send(request, response, reply);
  });
  return listenOnLoopback(server);
}

async function replyTo(
  request: IncomingMessage,
  service: WireService,
  left: AbortSignal,
): Promise<WireResponse | undefined> {
  const body = await readBody(request, service.maxBodyBytes);
  if (body.outcome === 'aborted') return undefined;
  if (body.outcome === 'too-large')
    return { ...service.tooLarge(), headers: { ...service.tooLarge().headers, connection: 'close' } };
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
  try {
    const { method = 'GET', headers } = request;
    return await service.handle({ method, path, query: new URLSearchParams(search), headers, body: body.bytes }, left);
  } catch (error) {
    return service.broken(error);
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: WireResponse): void {
  const requestId = randomUUID();
  response.writeHead(status, { 'x-amz-request-id': requestId, 'x-amzn-requestid': requestId, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
