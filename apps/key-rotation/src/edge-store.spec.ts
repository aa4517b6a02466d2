import { edgeStore } from './edge-store';

const arn = 'arn:aws:cloudfront::111122223333:key-value-store/0f1e';
const address = `https://111122223333.cloudfront-kvs.global.api.aws/key-value-stores/${encodeURIComponent(arn)}`;

describe('edgeStore', () => {
  let calls: { readonly method: string; readonly url: string; readonly headers: Headers; readonly body: unknown }[];

  const storeThatAnswers = (...responses: readonly Response[]) => {
    const left = [...responses];
    calls = [];
    return edgeStore({
      arn,
      credentials: () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' }),
      now: () => new Date('2026-11-29T00:00:00.000Z'),
      fetch: async (url, { method = '', headers, body } = {}) => {
        calls.push({ method, url: String(url), headers: new Headers(headers), body });
        return left.shift() ?? new Response(null, { status: 500 });
      },
    });
  };

  it('writes a value over the version of the store that it has read', async () => {
    await storeThatAnswers(new Response('{}', { headers: { etag: 'E7' } }), new Response('{}'))('{"keys":[]}');
    expect(calls.map(({ method, url }) => [method, url])).toEqual([
      ['GET', address],
      ['PUT', `${address}/keys/edge-key`],
    ]);
    expect(calls[1]?.headers.get('if-match')).toBe('E7');
    expect(calls[1]?.body).toBe('{"Value":"{\\"keys\\":[]}"}');
    for (const { headers } of calls)
      expect(headers.get('authorization')).toMatch(
        /^AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE\/20261129\/cloudfront-keyvaluestore\/aws4_request, /,
      );
  });

  it('fails with the service’s words, and without the value, when the store was changed meanwhile', async () => {
    const store = storeThatAnswers(
      new Response('{}', { headers: { etag: 'E7' } }),
      new Response('{"Message":"Resource is not in expected state"}', { status: 409 }),
    );
    await expectAsync(store('topsecret')).toBeRejectedWithError(/409.*not in expected state/);
    await expectAsync(storeThatAnswers(new Response('denied', { status: 403 }))('topsecret')).toBeRejectedWithError(
      "GET of the edge's store: 403 denied",
    );
  });
});
