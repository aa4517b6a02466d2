import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ServedPackage {
  readonly origin: string;
  /** Returns how many bytes of the package were sent so far, compressed. */
  sentBytes(): number;
  close(): void;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A page that shows a check, which waits for consent until it is given. */
const page = `<!doctype html><html lang="en"><title>bench</title>
<script type="module" src="/package/liveness-check.js"></script>
<liveness-check></liveness-check>
<script>document.querySelector('liveness-check').clientSecret = 'secret'</script>`;

const check = { id: 'c-1', status: 'created', attemptsLeft: 3, challenges: ['NOSE'], expiresInMs: 900_000 };

/** The start of an attempt as the API's description shows it. */
function startedAttempt(): object {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
    readonly paths: {
      readonly '/challenge': {
        readonly post: {
          readonly responses: {
            readonly '201': {
              readonly content: {
                readonly 'application/json': { readonly examples: { readonly NOSE: { readonly value: object } } };
              };
            };
          };
        };
      };
    };
  };
  return paths['/challenge'].post.responses['201'].content['application/json'].examples.NOSE.value;
}

/** Serves a built package below `/package/`, a page that uses it, and the calls that the page makes until it guides. */
export async function servePackage(folder: string): Promise<ServedPackage> {
  if (!existsSync(join(folder, 'package.json'))) throw new Error(`${folder} is not built`);
  let sent = 0;
  const server = createServer(({ url = '/', method }, response) => {
    const json = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url === '/api/check') return json({ ...check, consentNeeded: { version: '1', retentionDays: 30 } });
    if (url === '/api/check/consent' && method === 'POST') return json(check);
    if (url === '/api/challenge' && method === 'POST') {
      response.statusCode = 201;
      return json(startedAttempt());
    }
    if (url === '/') return response.setHeader('content-type', 'text/html').end(page);
    const file = join(folder, url.replace(/^\/package\//, ''));
    if (!url.startsWith('/package/') || url.includes('..') || !existsSync(file)) return response.writeHead(404).end();
    const bytes = gzipSync(readFileSync(file), { level: 9 });
    sent += bytes.length;
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    return response.setHeader('content-encoding', 'gzip').end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, sentBytes: () => sent, close };
}
