import { listenOnLoopback } from '../http/loopback-server';
import type { LoopbackServer } from '../http/loopback-server';
import { StartupProblem } from '../startup-problem';
import { rawRequest } from '../testing/request';
import { oneOrigin } from './one-origin';
import type { OriginParts } from './one-origin';

describe('one origin', () => {
  const problems: unknown[] = [];
  let parts: OriginParts | undefined;
  let server: LoopbackServer;

  const saying =
    (args: string): OriginParts['api'] =>
    (_request, response) =>
      response.end(args);
  const ask = (path: string, host = new URL(server.origin).host) =>
    rawRequest(server.origin, { path, headers: { host } });

  beforeAll(async () => {
    server = await listenOnLoopback(
      oneOrigin(
        () => parts,
        (error) => problems.push(error),
      ),
    );
  });
  beforeEach(() => (parts = { api: saying('api'), identity: saying('identity'), portal: saying('portal') }));
  afterAll(() => server.close());

  it('routes one address to API, identity provider and portal', async () => {
    const said = {
      '/api': 'api',
      '/api/health?x': 'api',
      '/oidc/auth': 'identity',
      '/': 'portal',
      '/apiary': 'portal',
      '/oidc-help': 'portal',
    };
    for (const [path, args] of Object.entries(said))
      expect((await ask(path)).body)
        .withContext(path)
        .toBe(args);
  });

  it('adds its security headers to every response', async () => {
    for (const path of ['/', '/api', '/oidc']) {
      expect((await ask(path)).headers).toEqual(
        jasmine.objectContaining({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
        }),
      );
    }
  });

  it('redirects from localhost to 127.0.0.1, where cookies and tokens belong', async () => {
    const response = await ask('/a?b=c', `localhost:${server.port}`);
    expect([response.status, response.headers.location]).toEqual([307, `${server.origin}/a?b=c`]);
  });

  it('rejects host names with which a page elsewhere could reach it', async () => {
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1', `127.0.0.1:${server.port + 1}`]) {
      expect((await ask('/api/health', host)).status)
        .withContext(host)
        .toBe(421);
    }
  });

  it('returns 503 on every path until it is up, as a problem where the API will be', async () => {
    parts = undefined;
    for (const path of ['/', '/oidc/auth', '/api/health', '/api/challenge']) {
      const { status, headers, body } = await ask(path);
      expect([status, headers['retry-after']]).withContext(path).toEqual([503, '1']);
      if (path.startsWith('/api')) {
        expect(headers['content-type']).toBe('application/problem+json');
        expect(JSON.parse(body)).toEqual(jasmine.objectContaining({ status: 503, code: 'unavailable' }));
      }
    }
  });

  it('returns 404 for a part that it runs without', async () => {
    parts = {};
    expect((await ask('/')).status).toBe(404);
  });

  it('survives a part that throws, and logs why without telling the client', async () => {
    const problem = new Error('the details of a bug');
    parts = { ...parts, portal: () => Promise.reject(problem) };
    const response = await ask('/');
    expect([response.status, response.body]).toEqual([500, 'Something went wrong; the log says what.\n']);
    expect(problems).toEqual([problem]);
  });

  it('reports a taken port in one line', async () => {
    const second = listenOnLoopback(
      oneOrigin(() => parts, fail),
      server.port,
    );
    await expectAsync(second).toBeRejectedWithError(
      StartupProblem,
      `Port ${server.port} is already in use. Stop the other program, or choose another port with --port or LIVENESS_PORT.`,
    );
  });
});
