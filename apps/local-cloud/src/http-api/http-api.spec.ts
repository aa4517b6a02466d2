import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ProblemDetails, problemCatalogue } from '@liveness/contract';
import { listenOnLoopback } from '../http/loopback-server';
import type { LoopbackServer } from '../http/loopback-server';
import { LambdaFunction } from '../lambda/function';
import { rawRequest } from '../testing/request';
import type { RawRequest, RawResponse } from '../testing/request';
import { httpApi } from './http-api';

const bundle = fileURLToPath(new URL('../lambda/testing/bundle.mjs', import.meta.url));

describe('the HTTP API', () => {
  let lambda: LambdaFunction;
  let server: LoopbackServer;
  let lines: string[] = [];

  const ask = (request: RawRequest) => rawRequest(server.origin, request);
  const eventOf = async (request: RawRequest) => JSON.parse((await ask(request)).body).event;

  beforeAll(async () => {
    const options = { bundle, environment: {}, log: () => undefined, maxInstances: 2, timeoutMs: 10_000 };
    lambda = (await LambdaFunction.start(options)) as LambdaFunction;
    server = await listenOnLoopback(createServer(httpApi({ lambda, log: (line) => lines.push(line) })));
  });
  beforeEach(() => (lines = []));
  afterAll(async () => {
    await server.close();
    await lambda.close();
  });

  describe('an event', () => {
    it('contains the request in payload format 2.0', async () => {
      const event = await eventOf({
        path: '/api/a_b?x=1&y=&x=2%2C3',
        headers: { Cookie: 'a=1; b=2', 'User-Agent': 'spec', 'X-Twice': 'yes' },
      });
      expect(event).toEqual(
        jasmine.objectContaining({
          version: '2.0',
          routeKey: '$default',
          rawPath: '/api/a_b',
          rawQueryString: 'x=1&y=&x=2%2C3',
          queryStringParameters: { x: '1,2,3', y: '' },
          cookies: ['a=1', 'b=2'],
          isBase64Encoded: false,
        }),
      );
      expect(event.body).toBeUndefined();
      expect(event.headers).toEqual(
        jasmine.objectContaining({ 'x-twice': 'yes', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }),
      );
      expect(event.headers.cookie).toBeUndefined();
      expect(event.requestContext.http).toEqual({
        method: 'GET',
        path: '/api/a_b',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'spec',
      });
    });

    it('contains text as text and everything else as base64', async () => {
      const bytes = Buffer.from([0xff, 0xd8, 0x00]);
      const sent = {
        json: { type: 'application/json; charset=utf-8', body: '{"ä":1}' },
        problem: { type: 'application/problem+json', body: '{}' },
      };
      for (const { type, body } of Object.values(sent)) {
        expect(await eventOf({ method: 'POST', path: '/api', headers: { 'content-type': type }, body })).toEqual(
          jasmine.objectContaining({ body, isBase64Encoded: false }),
        );
      }
      const binary = { body: bytes.toString('base64'), isBase64Encoded: true };
      expect(
        await eventOf({ method: 'PUT', path: '/api', headers: { 'content-type': 'image/jpeg' }, body: bytes }),
      ).toEqual(jasmine.objectContaining(binary));
      expect(await eventOf({ method: 'PUT', path: '/api', body: bytes })).toEqual(jasmine.objectContaining(binary));
    });

    it('tells the function its remaining time', async () => {
      const { remainingMs, requestId } = JSON.parse((await ask({ path: '/api/who' })).body);
      expect(remainingMs).toBeLessThanOrEqual(10_000);
      expect(remainingMs).toBeGreaterThan(0);
      expect(requestId).toMatch(/^[\da-f-]{36}$/);
    });
  });

  describe('a response', () => {
    it("has the function's status, headers, cookies and bytes", async () => {
      const response = await fetch(`${server.origin}/api/bytes`);
      expect(response.status).toBe(201);
      expect(response.headers.get('content-type')).toBe('image/jpeg');
      expect(response.headers.get('x-number')).toBe('7');
      expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
      expect(response.headers.get('apigw-requestid')).not.toBeNull();
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0xff, 0xd8]));
    });

    it('is JSON with status 200 when the function returns anything else', async () => {
      expect(await ask({ path: '/api/plain' })).toEqual(
        jasmine.objectContaining({ status: 200, body: '{"hello":"world"}' }),
      );
    });

    it('has no body when there must be none', async () => {
      const head = await ask({ method: 'HEAD', path: '/api/bytes' });
      expect([head.status, head.body, head.headers['content-length']]).toEqual([201, '', '2']);
      const measured = await ask({ method: 'HEAD', path: '/api/measured' });
      expect([measured.status, measured.body, measured.headers['content-length']]).toEqual([200, '', '1234']);
      const nothing = await ask({ path: '/api/nothing' });
      expect([nothing.status, nothing.headers['content-length']]).toEqual([204, undefined]);
    });

    for (const [path, reason] of [
      ['throw', 'the details of a bug'],
      ['crash', 'the process ended'],
      ['malformed', 'the response is malformed or too large'],
      ['large', 'the response is malformed or too large'],
    ]) {
      it(`hides from the client why ${path} failed, but logs it`, async () => {
        expect(await ask({ path: `/api/${path}` })).toEqual(
          jasmine.objectContaining({ status: 500, body: '{"message":"Internal Server Error"}' }),
        );
        expect(lines).toEqual([jasmine.stringMatching(`GET /api/${path}: ${reason}$`)]);
      });
    }
  });

  describe('a request', () => {
    it('may carry a picture of 4.4 MB, but not more than Lambda accepts', async () => {
      const put = (bytes: number) =>
        ask({
          method: 'PUT',
          path: '/api/nothing',
          headers: { 'content-type': 'image/jpeg' },
          body: Buffer.alloc(bytes),
        });
      expect((await put(4_400_000)).status).toBe(204);
      expectProblem(await put(4_800_000), 'body-too-large');
    });

    it('with a body over 10 MB is rejected before all of it is sent', async () => {
      const response = await ask({
        method: 'PUT',
        path: '/api/nothing',
        headers: { 'content-length': String(11 * 1024 * 1024) },
      });
      expect(response.headers.connection).toBe('close');
      expectProblem(response, 'body-too-large');
    });

    it('with headers over 10 KB is rejected', async () => {
      const response = await ask({ path: '/api/nothing', headers: { authorization: 'x'.repeat(10_300) } });
      expectProblem(response, 'headers-too-large');
    });

    it('with a path in any but its canonical form is rejected', async () => {
      for (const path of [
        '/api/%E0%A4%A',
        '/api/%77ho',
        '/api/%2577ho',
        '/api%5Cwho',
        '/api/x/../who',
        '/api/x/%2e%2e/who',
        '/api/./who',
        '//api/who',
        '/api//who',
        '/api/who/',
        '/api/who%00',
        '/api/who%20',
        '/api/who;v=1',
        'http://127.0.0.1/api/who',
        '*',
      ])
        expectProblem(await ask({ path }), 'not-found', path);
      expect((await ask({ path: '/api/who?from=%2Fapi%2F..%2Fwho' })).status).toBe(200);
    });
  });

  it('returns 503 when the function takes too long', async () => {
    const slow = (await LambdaFunction.start({
      bundle,
      environment: {},
      log: () => undefined,
      maxInstances: 1,
      timeoutMs: 100,
    })) as LambdaFunction;
    const front = await listenOnLoopback(createServer(httpApi({ lambda: slow, log: () => undefined })));
    expect(await rawRequest(front.origin, { path: '/api/hang' })).toEqual(
      jasmine.objectContaining({ status: 503, body: '{"message":"Service Unavailable"}' }),
    );
    await front.close();
    await slow.close();
  });
});

/** A rejection in front of the function looks like one of the API. */
function expectProblem({ status, headers, body }: RawResponse, code: ProblemDetails['code'], context: string = code) {
  const problem = ProblemDetails.parse(JSON.parse(body));
  expect([problem.code, problem.status, status])
    .withContext(context)
    .toEqual([code, status, problemCatalogue[code].status]);
  expect(headers['content-type']).toBe('application/problem+json');
  expect([headers['x-request-id'], headers['cache-control']]).toEqual([problem.requestId, 'no-store']);
}
