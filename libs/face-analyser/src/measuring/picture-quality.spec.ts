import { framePicture, placed } from '@liveness/synthetic-person';
import { pictureQuality } from './picture-quality';

const face = { left: 150, top: 120, right: 330, bottom: 360 };

describe('the quality of a picture', () => {
  const picture = framePicture('neutral');

  it('is brighter where there is more light', () => {
    const dimmed = { ...picture, data: picture.data.map((value) => value / 2) };
    expect(pictureQuality(dimmed, face).brightness).toBeCloseTo(pictureQuality(picture, face).brightness / 2, 0);
  });

  it('is sharper before it was shrunk and enlarged again', () => {
    const blurred = placed(placed(picture, { scale: 0.25, width: 120, height: 120 }), {
      scale: 4,
      width: 480,
      height: 480,
    });
    expect(pictureQuality(blurred, face).sharpness).toBeLessThan(pictureQuality(picture, face).sharpness / 2);
  });

  it('is zero for a face that lies outside, not an error', () => {
    expect(pictureQuality(picture, { left: 500, top: 500, right: 600, bottom: 600 })).toEqual({
      brightness: 0,
      sharpness: 0,
    });
  });
});
