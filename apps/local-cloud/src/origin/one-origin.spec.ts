import { listenOnLoopback } from '../http/loopback-server';
import type { LoopbackServer } from '../http/loopback-server';
import { StartupProblem } from '../startup-problem';
import { rawRequest } from '../testing/request';
import { oneOrigin } from './one-origin';
import type { OriginParts } from './one-origin';

describe('one origin', () => {
  const problems: unknown[] = [];
  let parts: OriginParts;
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

  it('shares one address between API, identity provider and portal', async () => {
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

  it('puts its security headers on every answer', async () => {
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

  it('sends whoever came by localhost to 127.0.0.1, where cookies and tokens belong', async () => {
    const answer = await ask('/a?b=c', `localhost:${server.port}`);
    expect([answer.status, answer.headers.location]).toEqual([307, `${server.origin}/a?b=c`]);
  });

  it('does not answer to names by which a page elsewhere could make it talk', async () => {
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1', `127.0.0.1:${server.port + 1}`]) {
      expect((await ask('/api/health', host)).status)
        .withContext(host)
        .toBe(421);
    }
  });

  it('answers 404 where there is nothing yet', async () => {
    parts = {};
    expect((await ask('/api/health')).status).toBe(404);
  });

  it('survives a part that throws, and tells only the log why', async () => {
    const problem = new Error('the details of a bug');
    parts = { ...parts, portal: () => Promise.reject(problem) };
    const answer = await ask('/');
    expect([answer.status, answer.body]).toEqual([500, 'Something went wrong; the log says what.\n']);
    expect(problems).toEqual([problem]);
  });

  it('says in one line that its port is taken', async () => {
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
