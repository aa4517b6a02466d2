import type { Landmark } from '@liveness/domain';
import { seePerson } from '@liveness/challenge-kernel/testing';
import { histogramDistance, landmarkHistogram } from './histogram';

describe('landmarkHistogram', () => {
  const image = { width: 100, height: 100 };

  function landmarks(...positions: readonly (readonly [number, number])[]): readonly Landmark[] {
    return positions.map(([x, y], index) => ({ type: `point${index}`, x: x / 100, y: y / 100 }));
  }

  it('counts fractions in a grid over the landmarks’ own extent, row by row', () => {
    const corners = landmarks([10, 20], [40, 20], [10, 50], [24, 50]);
    expect(landmarkHistogram(corners, image, 3)).toEqual([0.25, 0, 0.25, 0, 0, 0, 0.25, 0.25, 0]);
  });

  it('puts a value on an edge into the upper bin, and the greatest into the last', () => {
    expect(landmarkHistogram(landmarks([0, 0], [10, 0], [20, 0], [30, 30]), image, 3)).toEqual([
      0.25, 0.25, 0.25, 0, 0, 0, 0, 0, 0.25,
    ]);
  });

  it('widens an axis without extent, so that its middle bin gets everything', () => {
    expect(landmarkHistogram(landmarks([5, 5], [5, 5]), image, 3)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('counts a doubled landmark twice', () => {
    expect(landmarkHistogram(landmarks([0, 0], [0, 0], [30, 30], [15, 15]), image, 3)?.[0]).toBe(0.5);
  });

  it('ignores landmarks with coordinates that are not finite', () => {
    expect(landmarkHistogram([...landmarks([0, 0], [30, 30]), { type: 'nose', x: NaN, y: 0 }], image, 3)?.[0]).toBe(
      0.5,
    );
  });

  it('is undefined without landmarks', () => {
    expect(landmarkHistogram([], image, 3)).toBeUndefined();
  });

  it('has the requested number of bins along each axis', () => {
    expect(landmarkHistogram(landmarks([0, 0], [1, 1]), image, 5)).toHaveSize(25);
  });
});

describe('histogramDistance', () => {
  const posture = { image: { width: 480, height: 480 }, centre: { x: 240, y: 240 }, width: 200 };
  const straight = landmarkHistogram(seePerson(posture).landmarks, posture.image, 3) ?? [];

  it('is zero between equal grids, and √2 between faces that share no cell', () => {
    expect(histogramDistance([1, 0], [1, 0])).toBe(0);
    expect(histogramDistance([1, 0], [0, 1])).toBeCloseTo(Math.SQRT2, 14);
  });

  it('is zero when a face moves or comes nearer, like a picture in front of the camera', () => {
    const moved = seePerson({ ...posture, centre: { x: 100, y: 300 }, width: 120 });
    expect(histogramDistance(straight, landmarkHistogram(moved.landmarks, posture.image, 3) ?? [])).toBeCloseTo(0, 14);
  });

  it('grows when a head turns', () => {
    const turned = seePerson({ ...posture, yawDegrees: 25 });
    expect(histogramDistance(straight, landmarkHistogram(turned.landmarks, posture.image, 3) ?? [])).toBeGreaterThan(
      0.075,
    );
  });
});
