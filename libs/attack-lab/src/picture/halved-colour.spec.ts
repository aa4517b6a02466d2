import { halvedColour } from './halved-colour';

function picture(...pixels: readonly (readonly [number, number, number])[]) {
  return { width: 2, height: 2, data: Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255])) };
}

describe('a picture with colour at half the resolution', () => {
  it('keeps what is grey, and four pixels of one colour', () => {
    const grey = picture([10, 10, 10], [90, 90, 90], [200, 200, 200], [255, 255, 255]);
    expect(halvedColour(grey).data).toEqual(grey.data);
    const red = picture([200, 40, 40], [200, 40, 40], [200, 40, 40], [200, 40, 40]);
    expect([...halvedColour(red).data].every((value, at) => Math.abs(value - (red.data[at] ?? 0)) <= 1)).toBeTrue();
  });

  it('gives four neighbours the mean of their colours, and each its own brightness', () => {
    const { data } = halvedColour(picture([140, 100, 100], [100, 100, 100], [100, 100, 100], [100, 100, 100]));
    const redness = [0, 4, 8, 12].map((at) => (data[at] ?? 0) - (data[at + 1] ?? 0));
    expect(Math.max(...redness) - Math.min(...redness)).toBeLessThanOrEqual(1);
    expect(data[1])
      .withContext('brighter than its neighbours')
      .toBeGreaterThan(data[5] ?? 0);
  });
});
