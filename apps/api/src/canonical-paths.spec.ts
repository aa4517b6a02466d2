import { operations } from '@liveness/contract/openapi';
import fc from 'fast-check';
import type { LambdaContext } from 'hono/aws-lambda';
import { createApp } from './app';
import { gatewayHandler } from './gateway-handler';
import { ApiUnderTest } from './testing/api-under-test';

type Event = Parameters<ReturnType<typeof gatewayHandler>>[0];

/** Every path of the API, with a value for each parameter. */
const known = [...new Set(operations.map(({ path }) => `/api${path}`))];
const canonical = known.map((path) =>
  path
    .replace('{id}', '7c1f1d5e')
    .replace('{n}', '1')
    .replace(/\{\w+\}/g, 'PEEK'),
);
/** What a path must look like to be one of the API's, told from the description alone. */
const patterns = known.map((path) => new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[\\w.~-]+')}$`));

const isKnown = (path: string) =>
  !/(?:^|\/)\.\.?(?:\/|$)/.test(path) && !path.includes('\n') && patterns.some((pattern) => pattern.test(path));

describe('a path', () => {
  const api = new ApiUnderTest();
  const handle = gatewayHandler(createApp(api.dependencies));

  /** Returns status and code of the response to an event with this path, as the gateway decoded it. */
  async function asked(rawPath: string, method = 'GET') {
    const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'spec' };
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath,
      rawQueryString: '',
      headers: {},
      isBase64Encoded: false,
      requestContext: { requestId: 'request', domainName: 'api.example', http },
    };
    const { statusCode, body, headers } = await handle(event as unknown as Event, {} as LambdaContext);
    const { code } = statusCode < 400 || method === 'HEAD' ? { code: 'none' } : JSON.parse(body);
    if (statusCode >= 400) expect(headers?.['content-type']).toBe('application/problem+json');
    return `${statusCode} ${code}`;
  }

  it('is that of its route in its canonical form', async () => {
    for (const path of canonical)
      expect(await asked(path))
        .withContext(path)
        .not.toBe('404 not-found');
    expect(await asked('/api/health')).toBe('200 none');
  });

  it('in any other form is not found, as if there were no such route', async () => {
    for (const path of [
      '/api\\health',
      '/api/admin\\attempts',
      '/api/%68ealth',
      '/api/%2568ealth',
      '/api%2Fhealth',
      '/api/x/../health',
      '/api/x/%2e%2e/health',
      '/api/./health',
      '/api/health/.',
      '//api/health',
      '/api//health',
      '/api/health/',
      '/API/health',
      '/api/Health',
      '/api/health\0',
      '/api/health%00',
      '/api/health ',
      '/api/health%20',
      ' /api/health',
      '/api/he\nalth',
      '/api/health\t',
      '/api/health?',
      '/api/health#top',
      '/api/health;v=1',
      '/api/attempts/%37c1f1d5e',
      '/api/attempts/7c1f1d5e%2Fframe',
      '/api/attempts/..',
      ':443/api/health',
      '@elsewhere.example/api/health',
      '.elsewhere.example/api/health',
      'api/health',
      '',
    ])
      expect(await asked(path))
        .withContext(JSON.stringify(path))
        .toBe('404 not-found');
  });

  it('is decoded by nobody else when it comes as a request', async () => {
    for (const path of [
      '/api/%68ealth',
      '/api/health%20',
      '/api/health%00',
      '/api/attempts/%37c1f1d5e',
      '/api//health',
    ])
      expect((await api.fetch(path)).status)
        .withContext(path)
        .toBe(404);
  });

  it('that is not canonical is never found, however it is changed and whatever the method', async () => {
    const odd = fc.constantFrom(
      '%',
      '/',
      '//',
      '\\',
      '.',
      '..',
      '/.',
      '/../',
      ' ',
      '\0',
      '\t',
      '\n',
      ';',
      '?',
      '#',
      ':',
    );
    const piece = fc.oneof(
      odd,
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom('%2e', '%2F', '%5C', '%25'),
    );
    const inserted = fc
      .tuple(fc.constantFrom(...canonical), fc.nat(), piece)
      .map(([path, at, text]) => path.slice(0, at % (path.length + 1)) + text + path.slice(at % (path.length + 1)));
    const encoded = fc.tuple(fc.constantFrom(...canonical), fc.nat(), fc.boolean()).map(([path, at, twice]) => {
      const index = at % path.length;
      const hex = path.charCodeAt(index).toString(16);
      return `${path.slice(0, index)}%${twice ? '25' : ''}${hex}${path.slice(index + 1)}`;
    });
    const otherCase = fc
      .tuple(fc.constantFrom(...canonical), fc.nat())
      .map(([path, at]) => path.replace(path[at % path.length] ?? '', (letter) => letter.toUpperCase()));
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE');
    await fc.assert(
      fc.asyncProperty(fc.oneof(inserted, encoded, otherCase), method, async (path, sent) => {
        fc.pre(!isKnown(path));
        return (await asked(path, sent)).startsWith('404');
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
