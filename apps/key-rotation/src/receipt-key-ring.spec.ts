import fc from 'fast-check';
import { newReceiptKey, type ReceiptKey } from './receipt-key';
import { nextRing, ReceiptKeyRing, receiptKeyRing, signingKey } from './receipt-key-ring';

const timing = { receiptLifetime: 1000, publishBeforeSigning: 100, margin: 10 };
const empty: ReceiptKeyRing = { keys: [] };
const secret = receiptKeyRing(timing);

function published({ keys }: ReceiptKeyRing, now: number): readonly string[] {
  return keys.filter(({ publishUntil }) => publishUntil === null || publishUntil > now).map(({ kid }) => kid);
}

describe('the ring of receipt keys', () => {
  it('starts with a key that signs at once', () => {
    const ring = nextRing(empty, 5000, timing);
    expect(ring.keys.map(({ signFrom, publishUntil }) => ({ signFrom, publishUntil }))).toEqual([
      { signFrom: 5000, publishUntil: null },
    ]);
  });

  it('publishes a new key before it signs, and the old one until its last receipt has expired', () => {
    const first = nextRing(empty, 0, timing);
    const second = nextRing(first, 5000, timing);
    const [old, young] = second.keys as [ReceiptKey, ReceiptKey];
    expect(published(second, 5000)).toEqual([old.kid, young.kid]);
    expect(signingKey(second, 5099)?.kid).toBe(old.kid);
    expect(signingKey(second, 5100)?.kid).toBe(young.kid);
    expect(old.publishUntil).toBe(5100 + 1000 + 10);
  });

  it('drops a key that no receipt needs any more', () => {
    const second = nextRing(nextRing(empty, 0, timing), 5000, timing);
    const third = nextRing(second, 20_000, timing);
    expect(third.keys.length).toBe(2);
    expect(third.keys[0]?.kid).toBe(second.keys[1]?.kid);
  });

  it('lets each key sign, even if the next rotation comes before its time', () => {
    const hasty = nextRing(nextRing(nextRing(empty, 0, timing), 50, timing), 60, timing);
    expect(hasty.keys.map(({ signFrom }) => signFrom)).toEqual([0, 150, 160]);
  });

  it('adds a key that signs at once when only future keys are left', () => {
    const ring = nextRing({ keys: [newReceiptKey(9000)] }, 100, timing);
    expect(signingKey(ring, 100)?.signFrom).toBe(100);
    expect(published(ring, 9500).length).toBe(2);
  });

  it('verifies every receipt until it expires, whenever keys were rotated', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 8 });
    const probes = fc.array(fc.tuple(fc.nat(3000), fc.nat(timing.receiptLifetime)), { minLength: 1, maxLength: 20 });
    const keptPromise = fc.property(gaps, probes, (pauses, receipts) => {
      const rotations = pauses.reduce<{ at: number; ring: ReceiptKeyRing }[]>((history, pause) => {
        const at = (history.at(-1)?.at ?? 0) + pause;
        return [...history, { at, ring: nextRing(history.at(-1)?.ring ?? empty, at, timing) }];
      }, []);
      const ringAt = (time: number) => rotations.filter(({ at }) => at <= time).at(-1)?.ring;
      for (const { at, ring } of rotations) {
        for (const [afterwards, age] of receipts) {
          const signer = signingKey(ringAt(at + afterwards) ?? ring, at + afterwards);
          const later = ringAt(at + afterwards + age) ?? ring;
          if (!signer || !published(later, at + afterwards + age).includes(signer.kid)) return false;
        }
      }
      return true;
    });
    expect(() => fc.assert(keptPromise, { numRuns: 40 })).not.toThrow();
  });

  it('passes its proof, and fails it with a mismatched key or without a signing key', () => {
    const value = secret.next(undefined, 1000);
    expect(() => secret.prove(value, 1000)).not.toThrow();
    const [one, other] = [newReceiptKey(0), newReceiptKey(0)];
    const mixed = { ...one, privateJwk: { ...one.privateJwk, d: other.privateJwk.d } };
    expect(() => secret.prove(JSON.stringify({ keys: [mixed] }), 1000)).toThrow();
    expect(() => secret.prove('{"keys":[]}', 1000)).toThrowError(/could sign/);
  });

  it('starts again after it was emptied by hand', () => {
    const ring = ReceiptKeyRing.parse(JSON.parse(secret.next('{"keys":[]}', 7000)));
    expect(ring.keys.map(({ signFrom }) => signFrom)).toEqual([7000]);
  });

  it('never overwrites or quotes a value that it cannot read', () => {
    for (const value of ['topsecret', '{"keys":[{"kid":"topsecret"}]}']) {
      expect(() => secret.next(value, 0))
        .withContext(value)
        .toThrowMatching((error: Error) => !/topsecret/.test(error.message + String(error.cause)));
    }
  });

  it('fits into a secret (64 KB), however often it is rotated during a receipt’s lifetime', () => {
    let ring = empty;
    for (let rotation = 0; rotation < 100; rotation += 1) ring = nextRing(ring, rotation, timing);
    expect(JSON.stringify(ring).length).toBeLessThan(65_536);
  });
});
