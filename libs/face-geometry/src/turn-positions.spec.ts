import type { Observation } from '@liveness/domain';
import { type Seat, positionOf, seatAfter, seatWithoutFace } from './turn-positions';

const image = { width: 480, height: 480 };
const straight = { rightDegrees: 0, upDegrees: 0 };

/** A face of this height about this point, in shares of the image. */
function head({ at = { x: 0.5, y: 0.5 }, height = 0.5 } = {}): Observation {
  const width = 0.75 * height;
  return { faces: [{ landmarks: [], box: { left: at.x - width / 2, top: at.y - height / 2, width, height } }] };
}

const nobody: Observation = { faces: [] };
const twoHeads: Observation = { faces: [...head().faces, ...head().faces] };

function markOn(seat: Seat, rightDegrees: number, upDegrees: number) {
  return positionOf(seat, { rightDegrees, upDegrees }, { rightDegrees, upDegrees }, image);
}

describe('where turns are drawn', () => {
  it('is on the nose of the face: a head that looks straight has the cursor there', () => {
    const seat = seatAfter(undefined, head({ at: { x: 0.4, y: 0.5 }, height: 0.5 }), image);
    expect(seat.x).toBeCloseTo(192, 6);
    expect(seat.y).toBeCloseTo(259.2, 6);
    expect(positionOf(seat, straight, { rightDegrees: 20, upDegrees: 0 }, image)).toEqual({
      x: seat.x,
      y: seat.y,
    });
  });

  it('is right of it for a turn to the right of the image, and above it for a turn up', () => {
    const seat = seatAfter(undefined, head(), image);
    const right = markOn(seat, 24, 0);
    expect(right.x).toBeGreaterThan(seat.x + 60);
    expect(right.y).toBe(seat.y);
    const up = markOn(seat, 0, 11);
    expect(up.x).toBe(seat.x);
    expect(up.y).toBeLessThan(seat.y - 40);
  });

  it('follows a face that moves, gently, and stays where it was while none or another one is seen', () => {
    const before = seatAfter(undefined, head(), image);
    const moved = seatAfter(before, head({ at: { x: 0.6, y: 0.5 } }), image);
    expect(moved.x).toBeGreaterThan(before.x);
    expect(moved.x).toBeLessThan(0.6 * 480);
    expect(seatAfter(moved, nobody, image)).toEqual(moved);
    expect(seatAfter(moved, twoHeads, image)).toEqual(moved);
  });

  it('is in the middle while no face was seen', () => {
    expect(seatAfter(undefined, nobody, image)).toEqual(seatWithoutFace(image));
  });

  for (const x of [0.2, 0.5, 0.8])
    for (const rightDegrees of [-28, 28])
      it(`keeps the mark of ${rightDegrees}° inside the picture, and beside the face, for a large face at ${x}`, () => {
        const seat = seatAfter(undefined, head({ at: { x, y: 0.5 }, height: 0.9 }), image);
        const mark = markOn(seat, rightDegrees, 0);
        expect(mark.x).toBeGreaterThan(0);
        expect(mark.x).toBeLessThan(480);
        expect(Math.sign(mark.x - seat.x)).toBe(Math.sign(rightDegrees));
        expect(Math.abs(mark.x - seat.x)).toBeGreaterThan(40);
      });
});
