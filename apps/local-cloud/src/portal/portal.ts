import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { PortalFiles, acceptedEncoding } from './portal-files';
import type { PortalFile } from './portal-files';

export interface PortalOptions {
  /** The build: `index.html` and its files. */
  readonly folder: string;
  /** Returns the content of `/config.json`. */
  readonly config: () => object;
  /** Returns `index.html` as it is sent; as it was built if omitted. */
  readonly page?: (built: string) => string;
  readonly headers: Readonly<Record<string, string>>;
  /** The headers of the hosted page of a check, which pages of others may frame; the same as `headers` if omitted. */
  readonly checkHeaders?: Readonly<Record<string, string>>;
}

/** The path of the hosted page of a check. */
const checkPage = '/check';

/**
 * Serves the portal's build. Navigation to a path of the application gets the page, which shows the right content for
 * it.
 */
export function portal({ folder, config, page, headers, checkHeaders = headers }: PortalOptions): RequestListener {
  const files = new PortalFiles(folder, page);
  return async (request, response) => {
    const isCheck = (request.url ?? '/').split('?', 1)[0] === checkPage;
    for (const [name, value] of Object.entries(isCheck ? checkHeaders : headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are supported here.', { allow: 'GET, HEAD' });
    const path = decodedPath(request.url ?? '/');
    if (path === '/config.json') {
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' })
        .end(JSON.stringify(config()));
      return;
    }
    const file =
      (path === undefined ? undefined : await files.find(path)) ??
      (isNavigation(request, path) ? await files.find('/index.html') : undefined);
    return file ? sendFile(request, response, file) : sendText(response, 404, 'There is nothing at this address.');
  };
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: PortalFile): Promise<void> {
  const headers = {
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match']?.split(/,\s*/).includes(file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const { encoding, bytes } = await file.encoded(acceptedEncoding(request.headers['accept-encoding']?.toString()));
  response.writeHead(200, {
    ...headers,
    'content-type': file.contentType,
    'content-length': bytes.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers })
    .end(`${text}\n`);
}

/**
 * Returns whether a page was requested rather than one of its files. Files have an extension, and a missing old one
 * must not be answered with HTML.
 */
function isNavigation(request: IncomingMessage, path: string | undefined): boolean {
  const mode = request.headers['sec-fetch-mode'];
  const wantsPage = mode === undefined ? (request.headers.accept ?? '').includes('text/html') : mode === 'navigate';
  return wantsPage && path !== undefined && (path === '/index.html' || !/\.\w+$/.test(path));
}

function decodedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
    return path === '/' ? '/index.html' : path;
  } catch {
    return undefined;
  }
}
