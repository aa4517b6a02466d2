import { faces, jpegShowing } from '@liveness/api-testing';
import { ProblemDetails } from '@liveness/contract';
import type { LambdaContext } from 'hono/aws-lambda';
import { createApp } from './app';
import { gatewayHandler } from './gateway-handler';
import { ApiUnderTest } from './testing/api-under-test';

type Event = Parameters<ReturnType<typeof gatewayHandler>>[0];

describe('an event of an HTTP API', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  function send(
    method: string,
    path: string,
    { body, base64 = false, headers = {} }: { body?: string; base64?: boolean; headers?: Record<string, string> } = {},
  ) {
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath: path,
      rawQueryString: '',
      headers,
      isBase64Encoded: base64,
      body: body ?? null,
      requestContext: {
        requestId: 'gateway-request-1',
        domainName: 'api.example',
        http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'spec' },
      },
    };
    return gatewayHandler(createApp(api.dependencies))(event as unknown as Event, {} as LambdaContext);
  }

  it('passes its request id to the response and the log', async () => {
    const response = await send('GET', '/api/health');
    expect([response.statusCode, response.body, response.isBase64Encoded]).toEqual([200, '{"status":"ok"}', false]);
    expect(response.headers?.['x-request-id']).toBe('gateway-request-1');
    expect(api.lines.at(-1)?.requestId).toBe('gateway-request-1');
  });

  for (const [what, value] of Object.entries({
    'a line break': 'Bearer a\r\nx-injected: 1',
    'a zero': 'Bearer \u0000',
    'half a letter': 'Bearer \ud800',
    'a letter beyond Latin-1': 'Bearer \u4e2d',
  })) {
    it(`whose header has ${what} is rejected by the app, and its value is not logged`, async () => {
      const logged = spyOn(console, 'error');
      const response = await send('GET', '/api/attempts/x', { headers: { authorization: value, cookie: value } });
      expect(response.statusCode).toBe(401);
      expect(ProblemDetails.parse(JSON.parse(response.body)).code).toBe('unauthenticated');
      expect(logged).not.toHaveBeenCalled();
    });
  }

  it('loses a header whose name is none', async () => {
    const response = await send('GET', '/api/health', { headers: { 'no name': 'x', é: 'x', '': 'x' } });
    expect(response.statusCode).toBe(200);
  });

  it('may contain a JPEG in base64', async () => {
    const { id, token, bearer } = await api.started();
    const jpeg = Buffer.from(jpegShowing(faces(1)));
    const headers = {
      authorization: `Bearer ${bearer}`,
      'content-type': 'image/jpeg',
      'x-attempt-token': token,
      'x-frame-timestamp': String(api.now),
    };
    const response = await send('PUT', `/api/challenge/${id}/frame`, {
      body: jpeg.toString('base64'),
      base64: true,
      headers,
    });
    expect(response.statusCode).toBe(200);
    expect(await api.frames.get(id, 1)).toEqual(new Uint8Array(jpeg));
  });

  it('that a Fetch request cannot express returns a problem', async () => {
    expect((await send('GET', '/api/health', { body: 'a body where none belongs' })).statusCode).toBe(200);
    for (const method of ['TRACE', 'CONNECT', 'TRACK', 'BREW']) {
      const response = await send(method, '/api/challenge');
      expect(ProblemDetails.parse(JSON.parse(response.body)).code)
        .withContext(method)
        .toBe('method-not-allowed');
      expect(response.headers?.['content-type']).toBe('application/problem+json');
    }
  });

  it('that fails returns text, never base64', async () => {
    const response = await send('POST', '/api/challenge', { body: '{}' });
    expect([response.statusCode, response.isBase64Encoded]).toEqual([401, false]);
    expect(ProblemDetails.parse(JSON.parse(response.body)).requestId).toBe('gateway-request-1');
  });
});
