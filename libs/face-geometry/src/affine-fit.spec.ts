import type { Face } from '@liveness/domain';
import { affineFit } from './affine-fit';
import { facePoints, landmarkSets } from './face-points';
import { seenHead } from './testing/seen-head';

const image = { width: 640, height: 480 };

function points(face: Face) {
  const found = facePoints(face, image);
  if (!found) throw new Error('The face has no axes.');
  return found;
}

describe('affineFit', () => {
  it('removes movement, approach and tilt completely', () => {
    const fit = affineFit(
      points(seenHead(image)),
      points(seenHead(image, { at: { x: 250, y: 300 }, scale: 1.4, rollDegrees: 25 })),
      landmarkSets.whole,
    );
    expect(fit?.residual).toBeCloseTo(0, 6);
    expect(fit?.greatestStretch).toBeCloseTo(1.4, 6);
    expect(fit?.leastStretch).toBeCloseTo(1.4, 6);
  });

  it('measures how much narrower a flat picture gets when it turns away', () => {
    const fit = affineFit(
      points(seenHead(image, { flat: true })),
      points(seenHead(image, { flat: true, yawDegrees: 60 })),
      landmarkSets.whole,
    );
    expect((fit?.leastStretch ?? 0) / (fit?.greatestStretch ?? 1)).toBeCloseTo(0.5, 6);
    expect(fit?.residual).toBeCloseTo(0, 6);
  });

  it('is undefined for too few landmarks, or for landmarks on one line', () => {
    const face = seenHead(image);
    const few = { ...face, landmarks: face.landmarks.filter(({ type }) => type.includes('Eye')).slice(0, 5) };
    expect(
      affineFit(points(face), points(face), ['leftEyeLeft', 'leftEyeRight', 'rightEyeLeft', 'rightEyeRight', 'nose']),
    ).toBeUndefined();
    const flat = { ...face, landmarks: face.landmarks.map((landmark) => ({ ...landmark, y: 0.5 })) };
    expect(affineFit(points(flat), points(face), landmarkSets.whole)).toBeUndefined();
    expect(few.landmarks.length).toBe(5);
  });
});
