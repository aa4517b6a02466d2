import { headTurn } from './head-turn';
import { seenHead } from './testing/seen-head';

const image = { width: 640, height: 480 };
const straight = seenHead(image);

describe('headTurn', () => {
  for (const yawDegrees of [-25, -10, 10, 25]) {
    it(`measures the parallax of the nose: about ${yawDegrees}°`, () => {
      const turn = headTurn(straight, seenHead(image, { yawDegrees }), image);
      expect(turn?.parallax.x).toBeGreaterThan(Math.min(yawDegrees * 0.8, yawDegrees * 1.25));
      expect(turn?.parallax.x).toBeLessThan(Math.max(yawDegrees * 0.8, yawDegrees * 1.25));
      expect(turn?.reported.x).toBe(yawDegrees);
    });
  }

  it('does not depend on the position, distance and tilt of the head', () => {
    const [one, other] = [
      seenHead(image, { yawDegrees: 20 }),
      seenHead(image, { yawDegrees: 20, at: { x: 100, y: 300 }, scale: 1.5, rollDegrees: 12 }),
    ].map((face) => headTurn(straight, face, image));
    expect(other?.parallax.x).toBeCloseTo(one?.parallax.x ?? NaN, 6);
    expect(other?.rollDegrees).toBeCloseTo(12, 6);
  });

  it('is positive for a head that turns up', () => {
    expect(headTurn(straight, seenHead(image, { pitchDegrees: 15 }), image)?.parallax.y).toBeGreaterThan(8);
  });

  it('is zero for a photograph, however it is turned, tilted and moved, and whatever the analyser reports', () => {
    for (const yawDegrees of [-35, 20, 35]) {
      const print = seenHead(image, {
        flat: true,
        yawDegrees,
        pitchDegrees: 20,
        rollDegrees: -30,
        at: { x: 200, y: 100 },
        scale: 0.8,
        reportedYawDegrees: 30,
      });
      const turn = headTurn(seenHead(image, { flat: true }), print, image);
      expect(Math.abs(turn?.parallax.x ?? NaN)).toBeLessThan(1e-6);
    }
  });

  it('measures a tilt across 180 degrees the short way', () => {
    expect(
      headTurn(seenHead(image, { rollDegrees: 175 }), seenHead(image, { rollDegrees: -175 }), image)?.rollDegrees,
    ).toBeCloseTo(10, 6);
  });

  it('is undefined without rotation, nose or eyes', () => {
    const { rotation: _rotation, ...unturned } = straight;
    const without = (type: string) => ({
      ...straight,
      landmarks: straight.landmarks.filter((landmark) => landmark.type !== type),
    });
    for (const face of [unturned, without('nose'), without('leftEyeLeft'), { landmarks: [] }]) {
      expect(headTurn(straight, face, image)).toBeUndefined();
      expect(headTurn(face, straight, image)).toBeUndefined();
    }
  });
});
