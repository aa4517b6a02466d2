import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listenOnLoopback } from '../http/loopback-server';
import type { LoopbackServer } from '../http/loopback-server';
import { rawRequest } from '../testing/request';
import type { RawRequest } from '../testing/request';
import { temporaryFolder } from '../testing/temporary-folder';
import { portal } from './portal';
import { portalSecurityHeaders } from './security-headers';
import { acceptedEncoding } from './portal-files';

describe('acceptedEncoding', () => {
  const cases: [string | undefined, string][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR ; q=0.1', 'br'],
    ['identity', 'identity'],
    ['broken', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ];
  for (const [header, encoding] of cases) {
    it(`returns ${encoding} for ${JSON.stringify(header)}`, () => {
      expect(acceptedEncoding(header)).toBe(encoding as ReturnType<typeof acceptedEncoding>);
    });
  }
});

describe("the portal's server", () => {
  const folder = temporaryFolder();
  const build = join(folder.path, 'build');
  const script = `console.log(${JSON.stringify('liveness '.repeat(500))});`;
  let server: LoopbackServer;

  const ask = (path: string, headers: RawRequest['headers'] = {}, method = 'GET') =>
    rawRequest(server.origin, { method, path, headers });
  const bytesOf = async (path: string, encoding: string) => {
    const { request } = await import('node:http');
    return new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve) => {
      request(`${server.origin}${path}`, { headers: { 'accept-encoding': encoding } }, async (response) => {
        resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(await response.toArray()) });
      }).end();
    });
  };

  beforeAll(async () => {
    mkdirSync(join(build, 'detector'), { recursive: true });
    mkdirSync(join(build, 'media'));
    writeFileSync(join(folder.path, 'secret.txt'), 'outside');
    writeFileSync(join(build, '.hidden'), 'hidden');
    writeFileSync(join(build, 'index.html'), '<!doctype html><title>Portal</title>');
    writeFileSync(join(build, 'main-5CMf_eA4.js'), script);
    writeFileSync(join(build, 'icon.svg'), '<svg/>');
    writeFileSync(join(build, 'detector', 'tfjs-backend-wasm.wasm'), Buffer.alloc(2_000));
    server = await listenOnLoopback(
      createServer(
        portal({
          folder: build,
          config: () => ({ apiBase: '/api' }),
          headers: portalSecurityHeaders(['https://login.example']),
          checkHeaders: portalSecurityHeaders([], ['https://shop.example', 'https://kiosk.example']),
        }),
      ),
    );
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  it('lets pages of others frame the page of a check alone', async () => {
    const ancestorsOf = async (path: string) =>
      /frame-ancestors [^;]+/.exec(
        String((await ask(path, { accept: 'text/html' })).headers['content-security-policy']),
      )?.[0];
    for (const path of ['/check', '/check?x=1'])
      expect(await ancestorsOf(path)).toBe('frame-ancestors https://shop.example https://kiosk.example');
    for (const path of ['/', '/admin', '/check/admin', '/checks', '/Check', '/config.json', '/check/../admin'])
      expect(await ancestorsOf(path))
        .withContext(path)
        .toBe("frame-ancestors 'none'");
  });

  it('changes the page, and nothing else, on its way', async () => {
    const changing = await listenOnLoopback(
      createServer(
        portal({
          folder: build,
          config: () => ({}),
          page: (built) => built.replace('Portal', 'Nordlicht – söt'),
          headers: {},
        }),
      ),
    );
    const of = async (path: string) => (await fetch(`${changing.origin}${path}`)).text();
    expect(await of('/')).toContain('<title>Nordlicht – söt</title>');
    expect(await of('/icon.svg')).toBe(readFileSync(join(build, 'icon.svg'), 'utf8'));
    await changing.close();
  });

  it('serves the page with its policy, and requires revalidation', async () => {
    const response = await ask('/');
    expect([response.status, response.headers['content-type'], response.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(response.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
    );
    expect(response.headers['content-security-policy']).toContain("connect-src 'self' https://login.example;");
    expect(response.headers['permissions-policy']).toContain('camera=(self)');
  });

  it('lets hashed files be cached for good, and others until they change', async () => {
    expect((await ask('/main-5CMf_eA4.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const icon = await ask('/icon.svg');
    expect(icon.headers['cache-control']).toBe('no-cache');
    const again = await ask('/icon.svg', { 'if-none-match': `"other", ${icon.headers.etag}` });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('notices that a file was rebuilt', async () => {
    const { etag } = (await ask('/icon.svg')).headers;
    writeFileSync(join(build, 'icon.svg'), '<svg id="new"/>');
    const changed = await ask('/icon.svg', { 'if-none-match': etag! });
    expect([changed.status, changed.body]).toEqual([200, '<svg id="new"/>']);
  });

  it("compresses files that shrink, in the client's preferred encoding", async () => {
    const brotli = await bytesOf('/main-5CMf_eA4.js', 'gzip, br');
    expect([brotli.encoding, brotliDecompressSync(brotli.bytes).toString()]).toEqual(['br', script]);
    const gzip = await bytesOf('/main-5CMf_eA4.js', 'gzip');
    expect([gzip.encoding, gunzipSync(gzip.bytes).toString()]).toEqual(['gzip', script]);
    expect(brotli.bytes.length).toBeLessThan(script.length / 10);
    const small = await bytesOf('/icon.svg', 'br');
    expect(small.encoding).toBeUndefined();
  });

  it('serves WebAssembly with the type that streaming needs', async () => {
    expect((await ask('/detector/tfjs-backend-wasm.wasm')).headers['content-type']).toBe('application/wasm');
  });

  it('returns the page when a person opens a path of the application', async () => {
    const response = await ask('/callback?code=1', { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' });
    expect([response.status, response.body]).toEqual([200, '<!doctype html><title>Portal</title>']);
  });

  it('never returns the page for a missing file', async () => {
    expect((await ask('/main-0LD0LD00.js', { accept: 'text/html', 'sec-fetch-mode': 'navigate' })).status).toBe(404);
    expect((await ask('/languages/xx', { accept: 'application/json', 'sec-fetch-mode': 'cors' })).status).toBe(404);
    expect((await ask('/callback', { accept: '*/*' })).status).toBe(404);
  });

  it('returns its configuration, which must not be cached', async () => {
    const response = await ask('/config.json');
    expect([response.body, response.headers['cache-control']]).toEqual(['{"apiBase":"/api"}', 'no-cache']);
  });

  it('is read-only', async () => {
    const response = await ask('/', {}, 'POST');
    expect([response.status, response.headers.allow]).toEqual([405, 'GET, HEAD']);
    const head = await ask('/icon.svg', {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  const addresses = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/media/..%5c..%5csecret.txt',
    '//secret.txt',
    '/.hidden',
    '/media/%00',
    '/%',
    '/media/',
    '/detector',
  ];
  for (const address of addresses) {
    it(`serves nothing outside the build: ${address}`, async () => {
      const response = await ask(address, { accept: '*/*' });
      expect([response.status, response.body]).toEqual([404, 'There is nothing at this address.\n']);
    });
  }
});
