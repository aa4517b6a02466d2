import { decodeJpeg, frameBytes, framePicture } from '@liveness/synthetic-person';
import { pictureName } from './picture-name';
import { pictureBase64 } from './pictures';

const scene = { width: 480, height: 480, scale: 1, dx: 0, dy: 0 } as const;

describe('pictureBase64', () => {
  it('returns a drawn frame byte for byte', () => {
    expect(
      Buffer.from(pictureBase64(pictureName({ ...scene, frame: 'smile' })), 'base64').equals(frameBytes('smile')),
    ).toBeTrue();
  });

  it('shows two people in the halves of one picture', () => {
    const together = decodeJpeg(
      Buffer.from(pictureBase64(pictureName({ ...scene, frame: 'neutral', beside: 'guest' })), 'base64'),
    );
    const shirt = (picture: typeof together, x: number) =>
      picture.data.subarray((470 * 480 + x) * 4, (470 * 480 + x) * 4 + 3);
    const blue = shirt(framePicture('neutral'), 240);
    const red = shirt(framePicture('guest'), 240);
    for (const [x, expected] of [
      [120, blue],
      [360, red],
    ] as const) {
      for (const [channel, value] of shirt(together, x).entries())
        expect(Math.abs(value - (expected[channel] ?? NaN))).toBeLessThan(12);
    }
  });

  it('throws an error with the name of a frame that does not exist', () => {
    expect(() => pictureBase64('nobody')).toThrowError(/no frame nobody/);
  });
});
