import { irisPlace, type EyeLine } from './iris-place';

/** Two eyes of 60 pixels from corner to corner side by side, in skin. */
const eyes: readonly EyeLine[] = [30, 130].map((x) => ({
  left: { x, y: 40 },
  right: { x: x + 60, y: 40 },
  level: { x: x + 30, y: 40 },
}));

/** Irises so far along their eyes, and a window mirrored before columns of the picture. */
function pictureOf(place: number, mirrored: (x: number) => boolean = () => false) {
  const [width, height] = [220, 80];
  const data = new Uint8Array(width * height * 4).fill(70);
  for (let i = 0; i < width * height; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const eye = eyes.find(({ left, right }) => x >= left.x && x <= right.x);
    const isInside = eye && Math.abs(y - 40) < 12;
    const isIris = eye && Math.abs(x - eye.left.x - 60 * place) < 10;
    const light = isInside ? (isIris ? 20 : 190) : 70;
    data.fill(mirrored(x) ? Math.max(150, light) : light, i * 4, i * 4 + 4);
  }
  return { width, height, data };
}

describe('the place of both irises', () => {
  it('is where the eyes are dark between white', () => {
    for (const place of [0.35, 0.5, 0.65])
      expect(irisPlace(pictureOf(place), eyes))
        .withContext(`${place}`)
        .toBeCloseTo(place, 1);
  });

  it('is told by the eye that shows it, where a window is mirrored before the other', () => {
    const beforeLeftEye = (x: number) => x > 45 && x < 75;
    for (const place of [0.3, 0.5, 0.7])
      expect(Math.abs((irisPlace(pictureOf(place, beforeLeftEye), eyes) ?? 0) - place))
        .withContext(`${place}`)
        .toBeLessThan(0.08);
  });

  it('is unknown of an eye without width, not an error', () => {
    const point = { x: 1, y: 1 };
    expect(irisPlace(pictureOf(0.5), [{ left: point, right: point, level: point }])).toBeUndefined();
  });
});
