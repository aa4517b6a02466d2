// A shop's server: it serves a page and asks a Liveness deployment for checks. No framework, no dependencies.
//
//   node ../serve.mjs FOLDER [PATH=FOLDER…]   what is served at / and at other paths
//
//   LIVENESS_API         https://check.example.com/api
//   LIVENESS_TOKENS      the token endpoint of the identity provider
//   LIVENESS_CLIENT_ID, LIVENESS_CLIENT_SECRET
//   LIVENESS_CHALLENGE   one type of challenge, or several in one sitting (TURN+LIGHT); absent: whatever the deployment offers
//   PORT                 4400
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const { LIVENESS_API, LIVENESS_TOKENS, LIVENESS_CLIENT_ID, LIVENESS_CLIENT_SECRET, LIVENESS_CHALLENGE } = process.env;
const api = new URL(LIVENESS_API);
const [pages, ...others] = process.argv.slice(2);
const folders = new Map(others.map((other) => other.split('=')));
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Nothing is allowed that is not named. The detector needs WebAssembly and a worker of this origin. */
const policy = (nonce) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    'img-src blob:',
    `connect-src 'self' ${api.origin}`,
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types liveness angular',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const server = createServer(async (request, response) => {
  try {
    const { pathname } = new URL(request.url, 'http://shop.example');
    if (request.method === 'POST' && pathname === '/checks') return send(response, 201, await newCheck(request));
    const [, id] = /^\/checks\/([\w-]+)$/.exec(pathname) ?? [];
    if (id) return send(response, 200, { status: (await call(`/checks/${id}`)).status });
    await sendFile(response, pathname === '/' ? '/index.html' : pathname);
  } catch (error) {
    console.error(error.message);
    send(response, 502, { message: 'The check could not be started.' });
  }
});
const port = Number(process.env.PORT ?? 4400);
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));

/** A check for the shop's own customer. The page gets what it may know. */
async function newCheck(request) {
  const { id, clientSecret } = await call('/checks', {
    reference: 'customer-1001',
    origins: [`http://${request.headers.host}`],
    ...(LIVENESS_CHALLENGE?.includes('+') && { require: LIVENESS_CHALLENGE.split('+') }),
    ...(LIVENESS_CHALLENGE && !LIVENESS_CHALLENGE.includes('+') && { challenges: [LIVENESS_CHALLENGE] }),
  });
  return { id, clientSecret, apiBase: LIVENESS_API };
}

async function call(path, body) {
  const response = await fetch(LIVENESS_API + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function token() {
  const basic = Buffer.from(`${LIVENESS_CLIENT_ID}:${LIVENESS_CLIENT_SECRET}`).toString('base64');
  const response = await fetch(LIVENESS_TOKENS, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'checks:write checks:read' }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return (await response.json()).access_token;
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function sendFile(response, pathname) {
  const [, first, rest] = /^\/([\w-]+)(\/.+)$/.exec(pathname) ?? [];
  const path = folders.has(first) ? join(folders.get(first), rest) : join(pages, pathname);
  const content = /^(\/[\w-]+(\.[\w-]+)*)+$/.test(pathname) ? await readFile(path).catch(() => undefined) : undefined;
  if (!content) return send(response, 404, { message: 'There is nothing at this address.' });
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': policy(nonce),
    'cache-control': 'no-cache',
  });
  response.end(extname(path) === '.html' ? content.toString().replaceAll('NONCE', nonce) : content);
}
