import type { Picture } from './picture';
import { fromRegion, sampleRegion } from './region';

/** Red grows to the right, green downwards. */
function gradient(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) data.set([i % width, Math.floor(i / width), 7, 255], i * 4);
  return { width, height, data };
}

const picture = gradient(100, 80);
const asIs = [0, 255] as const;

function pixel(values: Float32Array, side: number, x: number, y: number): number[] {
  return [...values.subarray((y * side + x) * 3, (y * side + x) * 3 + 3)].map((value) => Math.round(value * 100) / 100);
}

describe('a region', () => {
  const region = { centre: { x: 50, y: 40 }, size: 16, angle: 0 };

  it('is copied pixel by pixel where nothing is scaled or turned', () => {
    const values = sampleRegion(picture, region, { side: 16, range: asIs });
    expect(pixel(values, 16, 0, 0)).toEqual([42, 32, 7]);
    expect(pixel(values, 16, 15, 3)).toEqual([57, 35, 7]);
  });

  it('is averaged where it shrinks', () => {
    const values = sampleRegion(picture, { ...region, size: 32 }, { side: 16, range: asIs });
    expect(pixel(values, 16, 0, 0)).toEqual([34.5, 24.5, 7]);
  });

  it('is mirrored', () => {
    const values = sampleRegion(picture, region, { side: 16, range: asIs, mirrored: true });
    expect(pixel(values, 16, 0, 0)).toEqual([57, 32, 7]);
  });

  it('is turned clockwise with the face in it', () => {
    const values = sampleRegion(picture, { ...region, angle: Math.PI / 2 }, { side: 16, range: asIs });
    expect(pixel(values, 16, 0, 0)).toEqual([57, 32, 7]);
  });

  it('has the values that a model expects', () => {
    const values = sampleRegion({ ...picture, data: picture.data.map(() => 255) }, region, { side: 4, range: [-1, 1] });
    expect([...values].every((value) => Math.abs(value - 1) < 1e-6)).toBeTrue();
  });

  it('is black outside the picture', () => {
    const values = sampleRegion(
      picture,
      { centre: { x: -50, y: -50 }, size: 16, angle: 0 },
      { side: 4, range: [-1, 1] },
    );
    expect([...values].every((value) => value === -1)).toBeTrue();
  });

  for (const mirrored of [false, true]) {
    it(`says where its points lie in the picture, ${mirrored ? 'mirrored' : 'as it is'} and turned`, () => {
      const turned = { centre: { x: 52.3, y: 37.8 }, size: 30, angle: 0.4 };
      const values = sampleRegion(picture, turned, { side: 10, range: asIs, mirrored });
      const { x, y } = fromRegion(turned, { side: 10, mirrored }, 2.5, 6.5);
      const [red, green] = pixel(values, 10, 2, 6);
      expect(red).toBeCloseTo(x - 0.5, 1);
      expect(green).toBeCloseTo(y - 0.5, 1);
    });
  }
});
