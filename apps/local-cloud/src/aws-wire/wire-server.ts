import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from '../http/loopback-server';
import type { LoopbackServer } from '../http/loopback-server';
import { readBody } from '../http/read-body';

/** A request as a client of AWS sent it: nothing decoded yet, since the signature covers the bytes as they are. */
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

/** A header that may occur once; the first one counts where it occurs more often. */
export function header(request: WireRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** An AWS service as a function of its requests. */
export interface WireService {
  readonly maxBodyBytes: number;
  answer(request: WireRequest): Promise<WireResponse>;
  /** What a request with a larger body is told. */
  tooLarge(): WireResponse;
  /** What is told when `answer` throws: a bug of the stand-in. */
  broken(error: unknown): WireResponse;
}

/** Serves a stand-in on a free port of the loopback interface. */
export function serveWire(service: WireService): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request, service);
    if (answer) send(request, response, answer);
  });
  return listenOnLoopback(server);
}

async function answerTo(request: IncomingMessage, service: WireService): Promise<WireResponse | undefined> {
  const body = await readBody(request, service.maxBodyBytes);
  if (body.outcome === 'aborted') return undefined;
  if (body.outcome === 'too-large')
    return { ...service.tooLarge(), headers: { ...service.tooLarge().headers, connection: 'close' } };
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
  try {
    return await service.answer({
      method: request.method ?? 'GET',
      path,
      query: new URLSearchParams(search),
      headers: request.headers,
      body: body.bytes,
    });
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
