import fc from 'fast-check';
import { edgeKeyRing, EdgeKeyRing, nextEdgeRing, sentKey } from './edge-key-ring';

const empty: EdgeKeyRing = { keys: [] };
const secret = edgeKeyRing(async () => undefined);

describe('the ring of edge keys', () => {
  it('starts with a key that is sent at once, and required an hour later', () => {
    const ring = nextEdgeRing(empty, 5000);
    expect(ring.keys.map(({ sendFrom }) => sendFrom)).toEqual([5000]);
    expect(Buffer.from(ring.keys[0]?.key ?? '', 'base64url').length).toBe(32);
    expect(ring.requireFrom).toBe(8600);
  });

  it('sends a new key an hour after it was made, and goes on to require one', () => {
    const first = nextEdgeRing(empty, 0);
    const second = nextEdgeRing(first, 10_000);
    expect(second.keys[0]).toEqual(first.keys[0]!);
    expect(sentKey(second, 13_599)).toEqual(first.keys[0]);
    expect(sentKey(second, 13_600)).toEqual(second.keys[1]);
    expect(second.requireFrom).toBe(3600);
  });

  it('drops a key that is not sent any more', () => {
    const second = nextEdgeRing(nextEdgeRing(empty, 0), 10_000);
    const third = nextEdgeRing(second, 20_000);
    expect(third.keys[0]).toEqual(second.keys[1]!);
    expect(third.keys.length).toBe(2);
  });

  it('contains what the edge sends, also where the edge has the ring before it, whenever keys were rotated', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 8 });
    const accepted = fc.property(gaps, fc.nat(20_000), (pauses, later) => {
      let [at, last] = [0, nextEdgeRing(empty, 0)];
      for (const pause of pauses) {
        at += pause;
        const [before, ring] = [last, nextEdgeRing(last, at)];
        last = ring;
        // What the API accepts: the current and the previous version of the secret.
        const known = [...ring.keys, ...before.keys].map(({ key }) => key);
        for (const edge of [ring, before]) if (!known.includes(sentKey(edge, at + later)?.key ?? 'none')) return false;
      }
      return true;
    });
    expect(() => fc.assert(accepted, { numRuns: 100 })).not.toThrow();
  });

  it('fits into one value of the store at the edge (1 KB)', () => {
    const ring = nextEdgeRing(nextEdgeRing(empty, 2_000_000_000), 2_100_000_000);
    expect(JSON.stringify(ring).length).toBeLessThan(1024);
  });

  it('starts again after it was emptied by hand, and lets everybody through for an hour', () => {
    const ring = EdgeKeyRing.parse(JSON.parse(secret.next('{"keys":[],"requireFrom":1}', 7000)));
    expect([ring.keys.map(({ sendFrom }) => sendFrom), ring.requireFrom]).toEqual([[7000], 10_600]);
  });

  it('fails its proof without a key to send, and never quotes a value that it cannot read', () => {
    expect(() => secret.prove('{"keys":[]}', 0)).toThrowError(/no key/);
    for (const value of ['topsecret', '{"keys":[{"key":"topsecret","sendFrom":0}]}'])
      expect(() => secret.next(value, 0))
        .withContext(value)
        .toThrowMatching((error: Error) => !/topsecret/.test(error.message + String(error.cause)));
  });
});
