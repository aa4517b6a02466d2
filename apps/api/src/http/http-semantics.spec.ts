import { HTTPException } from 'hono/http-exception';
import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';
import { problemOfError } from './problem-response';

const origin = 'https://original-client.example';

describe('every response', () => {
  it("has the gateway's request id or a generated one, never the client's", async () => {
    const api = new ApiUnderTest();
    const own = await api.fetch('/api/health', { headers: { 'x-request-id': 'mine' } });
    expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has headers against storing, sniffing, framing and referrers', async () => {
    const api = new ApiUnderTest();
    for (const response of [
      await api.fetch('/api/health'),
      await api.start(),
      await api.fetch('/nowhere'),
      await api.fetch('/api/challenge'),
    ]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-request-id')).not.toBeNull();
    }
  });
});

describe('the response to HEAD', () => {
  it('has the headers of GET, its length among them, and no body', async () => {
    const api = new ApiUnderTest();
    const { id } = await api.started();
    const reviewer = api.signIn('rita', { groups: ['reviewers', 'admins'], scopes: ['attempts:read'] });
    const headers = { authorization: `Bearer ${reviewer}` };
    const paths = api.routes
      .filter((route) => route.startsWith('GET '))
      .map((route) =>
        route.slice('GET '.length).replace('{id}', id).replace('{challenge}', 'PEEK').replace('{n}', '1'),
      );
    for (const path of [...paths, '/api/nowhere']) {
      const query = path.endsWith('/statistics') ? '?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z' : '';
      const got = await api.fetch(path + query, { headers });
      const head = await api.fetch(path + query, { method: 'HEAD', headers });
      expect([head.status, await head.text()])
        .withContext(path)
        .toEqual([got.status, '']);
      expect(Number(head.headers.get('content-length')))
        .withContext(path)
        .toBe((await got.arrayBuffer()).byteLength);
      expect(Number(head.headers.get('content-length')))
        .withContext(path)
        .toBeGreaterThan(0);
    }
    expect(paths.length).toBeGreaterThan(9);
  });
});

describe('the headers of a route', () => {
  it('are its own, also for pages of other origins', async () => {
    for (const allowedOrigins of [[], ['https://app.example']]) {
      const api = new ApiUnderTest({ app: { allowedOrigins } });
      const reviewer = api.signIn('rita', { groups: ['reviewers'] });
      const headers = { authorization: `Bearer ${reviewer}`, origin: 'https://app.example' };
      const read = async (path: string) => (await api.fetch(path, { headers })).headers.get('cache-control');
      expect(await read('/api/admin/attempts')).toBe('private, no-store');
      expect(await read('/api/openapi.json')).toContain('public');
      expect(await read('/api/health')).toBe('no-store');
    }
  });
});

describe('a problem', () => {
  it('is returned for an unknown path, inside the API and outside', async () => {
    const api = new ApiUnderTest();
    for (const path of ['/api', '/api/nothing', '/api/challenge/1', '/', '/elsewhere', '/API/health'])
      await expectProblem(await api.fetch(path), 'not-found');
  });

  it('lists the methods of a known path', async () => {
    const api = new ApiUnderTest();
    for (const [method, path, allow] of [
      ['GET', '/api/challenge', 'POST'],
      ['DELETE', '/api/challenge/1/frame', 'PUT'],
      ['PATCH', '/api/attempts/1', 'GET, HEAD'],
      ['OPTIONS', '/api/challenge', 'POST'],
    ] as const) {
      const response = await api.fetch(path, { method });
      await expectProblem(response, 'method-not-allowed');
      expect(response.headers.get('allow')).toBe(allow);
    }
  });

  it('lists the methods of a path that is not an id, although another route has an id in that place', async () => {
    const api = new ApiUnderTest();
    const admin = api.signIn('adam', { groups: ['admins'] });
    for (const [method, path, allow] of [
      ['GET', '/api/admin/attempts/export', 'POST'],
      ['HEAD', '/api/admin/attempts/export', 'POST'],
      ['DELETE', '/api/admin/attempts/export', 'POST'],
      ['POST', '/api/admin/attempts/count', 'GET, HEAD'],
    ] as const) {
      const response = await api.fetch(path, { method, headers: { authorization: `Bearer ${admin}` } });
      expect([response.status, response.headers.get('allow')])
        .withContext(`${method} ${path}`)
        .toEqual([405, allow]);
      expect(api.lines.at(-1)).toEqual(jasmine.objectContaining({ route: path, code: 'method-not-allowed' }));
    }
  });

  it('takes no whole path of a route for the parameter of another one', async () => {
    const api = new ApiUnderTest();
    const routes = api.routes.map((route) => route.split(' ') as [string, string]);
    const whole = new Map(
      routes.filter(([, path]) => !path.includes('{')).map(([, path]) => [path, new Set<string>()]),
    );
    for (const [method, path] of routes) whole.get(path)?.add(method);
    for (const [path, methods] of whole) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((each) => !methods.has(each)))
        expect((await api.fetch(path, { method })).status)
          .withContext(`${method} ${path}`)
          .toBe(405);
    }
    expect(whole.size).toBeGreaterThan(5);
  });

  it('with status 415 is returned for a wrong content type, whatever the body', async () => {
    const api = new ApiUnderTest();
    const { id } = await api.started();
    for (const contentType of [
      'text/plain',
      'image/png',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const init = {
        body: new TextEncoder().encode('{}'),
        headers: { authorization: `Bearer ${api.bearer}`, ...(contentType && { 'content-type': contentType }) },
      };
      await expectProblem(await api.fetch('/api/challenge', { ...init, method: 'POST' }), 'unsupported-media-type');
      await expectProblem(
        await api.fetch(`/api/challenge/${id}/frame`, { ...init, method: 'PUT' }),
        'unsupported-media-type',
      );
    }
    await expectProblem(
      await api.fetch('/api/challenge', {
        method: 'POST',
        body: 'x',
        headers: { authorization: `Bearer ${api.bearer}`, 'content-type': 'image/jpeg' },
      }),
      'unsupported-media-type',
    );
  });

  it('is not returned for JSON with a charset, as the original client sends it', async () => {
    const api = new ApiUnderTest();
    const headers = { authorization: `Bearer ${api.bearer}`, 'content-type': 'Application/JSON; charset=UTF-8' };
    expect(
      (await api.fetch('/api/challenge', { method: 'POST', headers, body: '{"imageWidth":640,"imageHeight":480}' }))
        .status,
    ).toBe(201);
  });

  it('is "malformed" when the body is not a JSON object', async () => {
    const api = new ApiUnderTest();
    const headers = { authorization: `Bearer ${api.bearer}`, 'content-type': 'application/json' };
    for (const body of ['', '{', '[]', 'null', '7', '"text"', new Uint8Array([0x7b, 0xff, 0x7d])]) {
      await expectProblem(await api.fetch('/api/challenge', { method: 'POST', headers, body }), 'malformed');
    }
  });

  it('is "malformed" when text contains half a surrogate pair, which no store accepts', async () => {
    const api = new ApiUnderTest();
    const headers = { authorization: `Bearer ${api.bearer}`, 'content-type': 'application/json' };
    const send = (more: string) =>
      api.fetch('/api/challenge', { method: 'POST', headers, body: `{"imageWidth":640,"imageHeight":480,${more}}` });
    for (const half of ['\\ud83d', '\\uDCF7', 'x\\uDCF7\\uD83D']) {
      await expectProblem(await send(`"device":{"cameraLabel":"${half}"}`), 'malformed');
      await expectProblem(await send(`"metadata":{"${half}":[]}`), 'malformed');
    }
    for (const whole of ['\\ud83d\\udcf7', '\\\\ud83d', '📷'])
      expect((await send(`"device":{"cameraLabel":"${whole}"}`)).status)
        .withContext(whole)
        .toBe(201);
  });

  it('is returned for a body that is too long before the body is read', async () => {
    const api = new ApiUnderTest();
    const attempt = await api.started();
    await expectProblem(await api.start({ metadata: { text: 'x'.repeat(70_000) } }), 'body-too-large');
    await expectProblem(await api.verify({ ...attempt, token: 'x'.repeat(70_000) }), 'body-too-large');
  });

  it('does not reveal an unexpected error, which is logged', async () => {
    const api = new ApiUnderTest();
    spyOn(api.receipts, 'publicKeys').and.rejectWith(new Error('sesame at /var/task'));
    const response = await api.fetch('/api/.well-known/jwks.json');
    const text = await response.clone().text();
    await expectProblem(response, 'internal');
    expect(text).not.toContain('sesame');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(api.lines.at(-1)).toEqual(
      jasmine.objectContaining({ status: 500, code: 'internal', error: new Error('sesame at /var/task') }),
    );
  });

  it("keeps the meaning of the framework's own errors", () => {
    expect(problemOfError(new HTTPException(413, { message: 'sesame' }))).toEqual({ code: 'body-too-large' });
    expect(problemOfError(new HTTPException(415))).toEqual({ code: 'unsupported-media-type' });
    expect(problemOfError(new HTTPException(404))).toEqual({ code: 'not-found' });
    expect(problemOfError(new HTTPException(400))).toEqual({ code: 'malformed' });
    expect(problemOfError(new HTTPException(502))).toEqual({ code: 'internal' });
    expect(problemOfError('sesame')).toEqual({ code: 'internal' });
  });
});

describe('a page of another origin', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization,content-type,x-attempt-token',
    },
  };

  it('may not call the API when no origin is listed', async () => {
    const api = new ApiUnderTest();
    const response = await api.fetch('/api/health', { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await api.fetch('/api/challenge/1/frame', preflight)).status).toBe(405);
  });

  it('may call the API and read its problems when its origin is listed', async () => {
    const api = new ApiUnderTest({ app: { allowedOrigins: [origin] } });
    const asked = await api.fetch('/api/challenge/1/frame', preflight);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    expect(asked.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-attempt-token');
    expect(asked.headers.get('x-request-id')).not.toBeNull();
    const problem = await api.fetch('/api/challenge', { method: 'POST', headers: { origin } });
    await expectProblem(problem, 'unauthenticated');
    expect(problem.headers.get('access-control-allow-origin')).toBe(origin);
    expect(problem.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(problem.headers.get('vary')).toContain('Origin');
  });

  it('may not call the API when only other origins are listed', async () => {
    const api = new ApiUnderTest({ app: { allowedOrigins: [origin] } });
    for (const stranger of [`${origin}.evil.example`, 'null', 'http://original-client.example', '']) {
      const response = await api.fetch('/api/challenge/1/frame', {
        ...preflight,
        headers: { ...preflight.headers, origin: stranger },
      });
      expect(response.headers.get('access-control-allow-origin')).withContext(stranger).toBeNull();
    }
  });
});
