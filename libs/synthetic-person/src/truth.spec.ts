import { framePicture } from './node/committed-frames';
import { person } from './person/person';
import type { Picture } from './picture/picture';
import { truthOf } from './truth';

/** Mean luminance of a disc. */
function brightnessAround(picture: Picture, { x, y }: { x: number; y: number }, radius: number): number {
  let sum = 0;
  let count = 0;
  for (let row = Math.round(y - radius); row <= y + radius; row += 1) {
    for (let column = Math.round(x - radius); column <= x + radius; column += 1) {
      const at = (row * picture.width + column) * 4;
      sum += (picture.data[at]! + picture.data[at + 1]! + picture.data[at + 2]!) / 3;
      count += 1;
    }
  }
  return sum / count;
}

describe('the truth of a drawn picture', () => {
  const neutral = truthOf(person());

  it('has the nose in the middle of a face that looks straight ahead', () => {
    expect(neutral.noseTip.x).toBeCloseTo(240, 6);
    expect(neutral.leftPupil.x + neutral.rightPupil.x).toBeCloseTo(480, 6);
    expect(neutral.leftPupil.y).toBeLessThan(neutral.noseTip.y);
  });

  it('moves the nose to the right of the picture for a positive yaw, up for a positive pitch', () => {
    const turned = truthOf(person({ pose: { yaw: 18 } }));
    const raised = truthOf(person({ pose: { pitch: 6 } }));
    expect(turned.noseTip.x - neutral.noseTip.x).toBeGreaterThan(40);
    expect(raised.noseTip.y).toBeLessThan(neutral.noseTip.y - 10);
  });

  it('tilts the head clockwise for a positive roll', () => {
    const tilted = truthOf(person({ pose: { roll: 10 } }));
    expect(tilted.rightPupil.y).toBeGreaterThan(tilted.leftPupil.y + 10);
  });

  it('moves both pupils to the left of the picture for a negative gaze', () => {
    const looking = truthOf(person({ expression: { gazeX: -1 } }));
    expect(looking.leftPupil.x).toBeLessThan(neutral.leftPupil.x - 5);
    expect(looking.rightPupil.x).toBeLessThan(neutral.rightPupil.x - 5);
  });

  it('grows with the face', () => {
    const larger = truthOf(person(), { width: 480, height: 480, faceWidth: 340 });
    expect(larger.rightPupil.x - larger.leftPupil.x).toBeCloseTo(2 * (neutral.rightPupil.x - neutral.leftPupil.x), 6);
  });

  it('is where the picture is dark: at the pupils, beside which the white of the eye is bright', () => {
    for (const name of ['neutral', 'looking-left', 'looking-right'] as const) {
      const gazeX = { neutral: 0, 'looking-left': -1, 'looking-right': 1 }[name];
      const { leftPupil, rightPupil } = truthOf(person({ expression: { gazeX } }));
      const picture = framePicture(name);
      const skin = brightnessAround(picture, { x: 240, y: 150 }, 5);
      expect(brightnessAround(picture, leftPupil, 2))
        .withContext(`${name}, left pupil`)
        .toBeLessThan(skin * 0.5);
      expect(brightnessAround(picture, rightPupil, 2))
        .withContext(`${name}, right pupil`)
        .toBeLessThan(skin * 0.5);
    }
  });
});
