import { createHash } from 'node:crypto';
import { framesDigest } from './frames-digest';

describe("the digest of an attempt's frames", () => {
  const digests = ['aa'.repeat(32), 'bb'.repeat(32), 'cc'.repeat(32)];

  it('can be computed by whoever holds the frames: SHA-256 over their SHA-256 in hex, in order of capture time', async () => {
    const expected = createHash('sha256').update(digests.join('')).digest('hex');
    const frames = digests.map((digest, index) => ({ digest, capturedAt: 1000 + index }));
    expect(await framesDigest(frames)).toBe(expected);
    expect(await framesDigest(frames.reverse()))
      .withContext('whatever order they arrived in')
      .toBe(expected);
  });

  it('changes with the order of capture', async () => {
    const [one, other] = [digests, digests.toReversed()].map((order) =>
      framesDigest(order.map((digest, index) => ({ digest, capturedAt: index }))),
    );
    expect(await one).not.toBe(await (other ?? one));
  });
});
