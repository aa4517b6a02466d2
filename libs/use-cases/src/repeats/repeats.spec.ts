import { canonicalJson } from './canonical-json';
import { identityOf } from './repeats';
import type { RepeatableRequest } from './repeats';

const request: RepeatableRequest = {
  key: '8e03978e-40d5',
  operation: 'POST /api/challenge',
  body: { imageWidth: 640, device: { cameraLabel: 'Ada’s camera', viewport: undefined } },
};
const identity = (different: Partial<RepeatableRequest> = {}, subject = 'ada') =>
  identityOf({ principal: { subject, groups: [], scopes: [], clients: [] } }, { ...request, ...different });

describe('the identity of a request that may be repeated', () => {
  it('tells neither the caller, nor the key, nor the body', async () => {
    expect(await identity()).toEqual({
      id: jasmine.stringMatching(/^[0-9a-f]{64}$/),
      digest: jasmine.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('has another id for another caller, operation or key, and only then', async () => {
    const ids = await Promise.all([
      identity(),
      identity({ key: 'other' }),
      identity({ operation: 'POST /api/checks' }),
      identity({}, 'bob'),
      // A caller must not reach another one's request by a name that reads the same when it is joined.
      identity({ operation: '"POST /api/challenge"' }),
    ]);
    expect(new Set(ids.map((each) => each?.id)).size).toBe(ids.length);
    expect((await identity({ body: {} }))?.id).toBe(ids[0]?.id);
  });

  it('has another digest for another body or key, and only then', async () => {
    const { digest } = (await identity()) ?? {};
    const reordered = { device: { cameraLabel: 'Ada’s camera' }, imageWidth: 640 };
    expect((await identity({ body: reordered }))?.digest).toBe(digest);
    // Who reads the table would otherwise know a reference as soon as it was guessed.
    expect((await identity({ key: 'other' }))?.digest).not.toBe(digest);
    expect((await identity({ body: { ...reordered, imageWidth: 641 } }))?.digest).not.toBe(digest);
  });

  it('does not exist without a key', async () => {
    expect(
      await identityOf({ principal: { subject: 'ada', groups: [], scopes: [], clients: [] } }, undefined),
    ).toBeUndefined();
  });
});

describe('canonicalJson', () => {
  it('sorts fields at every depth, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 2], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1},2]}');
  });
});
