import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { frontProblem } from '../http-api/front-problem';

/** The handlers below `/api`, below `/oidc`, and for everything else. Without a handler the response is 404. */
export interface OriginParts {
  readonly api?: RequestListener;
  readonly identity?: RequestListener | undefined;
  readonly portal?: RequestListener | undefined;
}

/** Added to every response. */
const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Returns one server for portal, API and identity provider, like CloudFront in AWS: no CORS, no preflight. It responds 503
 * while there are no parts yet.
 */
export function oneOrigin(parts: () => OriginParts | undefined, report: (error: unknown) => void): Server {
  return createServer(async (request, response) => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    if (!isOurs(request)) return redirectOrReject(request, response);
    const ready = parts();
    if (!ready) return sendStarting(request, response);
    const { api, identity, portal } = ready;
    const listener = isBelow(request, '/api') ? api : isBelow(request, '/oidc') ? identity : portal;
    try {
      if (listener) await listener(request, response);
      else sendText(response, 404, 'There is nothing at this address.');
    } catch (error) {
      report(error);
      if (!response.headersSent) sendText(response, 500, 'Something went wrong; the log says what.');
      else response.destroy();
    }
  });
}

function isBelow(request: IncomingMessage, prefix: string): boolean {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  return path === prefix || path.startsWith(`${prefix}/`);
}

function isOurs(request: IncomingMessage): boolean {
  return request.headers.host === `127.0.0.1:${request.socket.localPort}`;
}

/**
 * Cookies, tokens and the issuer's address belong to 127.0.0.1, so requests for `localhost` are redirected there. Any
 * other name means that a page elsewhere made its own name resolve to this machine, to read what only this machine may.
 */
function redirectOrReject(request: IncomingMessage, response: ServerResponse): void {
  const port = request.socket.localPort;
  const isOwnPath = request.url?.startsWith('/') ?? false;
  if (request.headers.host === `localhost:${port}` && isOwnPath)
    response.writeHead(307, { location: `http://127.0.0.1:${port}${request.url}`, 'content-length': 0 }).end();
  else sendText(response, 421, 'Only the host name 127.0.0.1 is served here.');
}

/** A path that will exist in a moment is not missing. What watches the API's health must not take it for another program. */
function sendStarting(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('retry-after', '1');
  if (!isBelow(request, '/api')) return sendText(response, 503, 'The local cloud is starting.');
  const { status, headers, body } = frontProblem('unavailable', request, randomUUID());
  response.writeHead(status, headers as Record<string, string>).end(body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
