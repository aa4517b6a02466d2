import { person, seenFace } from '@liveness/synthetic-person';
import { mirroredView, oppositeOf } from './mirrored-view';
import type { Seen } from './seen-face';

const shot = { width: 480, height: 480, scale: 1, dx: 20, dy: 0 };
const points = Float32Array.from({ length: 136 }, (_, index) => index);
const seen: Seen = {
  image: { width: 480, height: 480 },
  server: { faces: [seenFace(person({ pose: { yaw: 15, roll: 5 } }), shot)] },
  browser: [{ score: 0.9, points }],
};

describe('a mirrored view', () => {
  it('is what a faultless analyser sees of the person turned the other way', () => {
    const opposite = seenFace(person({ pose: { yaw: -15, roll: -5 } }), { ...shot, dx: -20 });
    const [face] = mirroredView(seen).server.faces;
    for (const { type, x, y } of opposite.landmarks) {
      const landmark = face?.landmarks.find((each) => each.type === type);
      expect(landmark?.x).withContext(type).toBeCloseTo(x, 3);
      expect(landmark?.y).withContext(type).toBeCloseTo(y, 3);
    }
    expect(face?.rotation?.yaw).toBe(-15);
    expect(face?.rotation?.roll).toBe(-5);
    expect(face?.box?.left).toBeCloseTo(opposite.box?.left ?? 0, 3);
  });

  it('mirrored again is the view', () => {
    const again = mirroredView(mirroredView(seen));
    expect(Array.from(again.browser[0]!.points)).toEqual(Array.from(points));
    expect(again.server.faces[0]?.landmarks.map(({ type }) => type)).toEqual(
      seen.server.faces[0]?.landmarks.map(({ type }) => type),
    );
  });

  it('exchanges what lies left and right of a face, also in the scheme of 68 points', () => {
    expect(['leftEyeBrowLeft', 'noseLeft', 'nose', 'leftPupil', 'upperJawlineRight'].map(oppositeOf)).toEqual([
      'rightEyeBrowRight',
      'noseRight',
      'nose',
      'rightPupil',
      'upperJawlineLeft',
    ]);
    const opposite = (point: number) => Math.round(480 - mirroredView(seen).browser[0]!.points[2 * point]!) / 2;
    // Jaw, brows, outer and inner corners of the eyes, upper lids, mouth.
    expect([0, 8, 17, 21, 36, 39, 37, 38, 41, 48, 51, 60, 65, 33].map(opposite)).toEqual([
      16, 8, 26, 22, 45, 42, 44, 43, 46, 54, 51, 64, 67, 33,
    ]);
  });
});
