import { landmarkNames } from './landmark-names';
import { observationOf } from './observation-of';

const image = { width: 400, height: 200 };

/** A face whose 68 points lie on a diagonal, so that each can be told from its place. */
function face(points = Float32Array.from({ length: 136 }, (_, index) => Math.floor(index / 2) + 100)) {
  return { score: 0.9, points };
}

describe('the observation of what the detector found', () => {
  it('holds a face for each one found, and none where there was none', () => {
    expect(observationOf([], image)).toEqual({ faces: [] });
    expect(observationOf([face(), face()], image).faces.length).toBe(2);
  });

  it('is in the analyser’s units: 0–1 of the image, 0–100 of confidence', () => {
    const [found] = observationOf([face()], image).faces;
    expect(found?.confidence).toBeCloseTo(90);
    const nose = found?.landmarks.find(({ type }) => type === 'nose');
    expect(nose?.x).toBeCloseTo(130 / 400);
    expect(nose?.y).toBeCloseTo(130 / 200);
  });

  it('names every landmark once, and from points that exist', () => {
    const names = landmarkNames.map(([type]) => type);
    expect(new Set(names).size).toBe(names.length);
    expect(
      landmarkNames.every(([, points]) => points.length > 0 && points.every((point) => point >= 0 && point < 68)),
    ).toBeTrue();
  });

  it('takes points without extent as they come, without failing', () => {
    const [found] = observationOf([face(new Float32Array(136))], image).faces;
    expect(found?.rotation).toEqual(jasmine.objectContaining({ yaw: 0 }));
    expect(Number.isFinite(found?.rotation?.pitch)).toBeTrue();
  });
});
