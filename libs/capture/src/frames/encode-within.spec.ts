import { encodeWithin } from './encode-within';

/** A canvas whose JPEG has as many bytes as its quality in per mille. */
function canvas() {
  const qualities: number[] = [];
  return {
    qualities,
    toBlob(done: BlobCallback, _type?: string, quality = 1) {
      qualities.push(quality);
      done(new Blob(['x'.repeat(Math.round(quality * 1000))]));
    },
  };
}

describe('encoding within a limit', () => {
  it('keeps the wished quality where it fits', async () => {
    const small = canvas();
    expect((await encodeWithin(small, 0.9, 1_000)).size).toBe(900);
    expect(small.qualities).toEqual([0.9]);
  });

  it('lowers the quality until it fits', async () => {
    expect((await encodeWithin(canvas(), 0.9, 600)).size).toBeLessThanOrEqual(600);
  });

  it('does not go below what a face can be seen in: then the API has to say no', async () => {
    const busy = canvas();
    await encodeWithin(busy, 0.9, 10);
    expect(Math.min(...busy.qualities)).toBeGreaterThanOrEqual(0.3);
  });

  it('fails where the browser can’t encode', async () => {
    await expectAsync(encodeWithin({ toBlob: (done) => done(null) }, 0.9, 1_000)).toBeRejected();
  });
});
