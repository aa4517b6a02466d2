import type { AttemptDetail, Face } from '@liveness/contract';
import { parallaxPerDegree } from '@liveness/face-geometry';
import { layersOf, overlayOf } from './overlay';

const params = {
  areaLeft: 100,
  areaTop: 50,
  areaWidth: 200,
  areaHeight: 300,
  noseLeft: 300,
  noseTop: 200,
  noseWidth: 20,
  noseHeight: 20,
};
const nose = (x: number, y: number): Face => ({
  box: { left: 0.25, top: 0.1, width: 0.5, height: 0.8 },
  landmarks: [
    { type: 'eyeLeft', x: 0.4, y: 0.4 },
    { type: 'leftPupil', x: 0.41, y: 0.4 },
    { type: 'nose', x, y },
  ],
});

function seen(
  ...faces: readonly (readonly Face[] | undefined)[]
): Pick<AttemptDetail, 'image' | 'params' | 'thresholds' | 'frames'> {
  return {
    image: { width: 400, height: 500 },
    params,
    thresholds: { preset: 'standard', version: 0, limits: { areaMarginPercent: 5, targetMarginPercent: 55 } },
    frames: faces.map((each, index) => ({
      sequence: index + 1,
      capturedAt: index,
      receivedAt: '',
      digest: '',
      byteLength: 0,
      ...(each && { faces: [...each] }),
    })),
  };
}

/** A head of which the analyser says that it is turned to the right of the image by so much; its nose has moved as far. */
function turningHead(image: AttemptDetail['image'], yaw: number): Face {
  const eyeDistance = 80;
  const points: readonly (readonly [type: string, x: number, y: number])[] = [
    ['leftEyeLeft', -60, 0],
    ['leftEyeRight', -20, 0],
    ['rightEyeLeft', 20, 0],
    ['rightEyeRight', 60, 0],
    ['leftEyeBrowUp', -40, -30],
    ['rightEyeBrowUp', 40, -30],
    ['mouthLeft', -30, 90],
    ['mouthRight', 30, 90],
    ['chinBottom', 0, 140],
    ['nose', yaw * parallaxPerDegree.x * eyeDistance, 50],
  ];
  return {
    box: { left: 0.3, top: 0.2, width: 0.4, height: 0.5 },
    landmarks: points.map(([type, x, y]) => ({ type, x: (200 + x) / image.width, y: (200 + y) / image.height })),
    rotation: { yaw, pitch: 0, roll: 0 },
  };
}

describe('the layers of an attempt', () => {
  it('are only those that its challenge asks for, besides what the analyser saw', () => {
    expect(layersOf({ params })).toEqual(['box', 'landmarks', 'pupils', 'area', 'target', 'path']);
    expect(layersOf({ params: { legCount: 1, legs: [{ rightDegrees: 24, upDegrees: 0 }] } })).toEqual([
      'box',
      'landmarks',
      'pupils',
      'turn',
    ]);
  });
});

describe('the overlay of a frame', () => {
  it('is in pixels of the image', () => {
    const overlay = overlayOf(seen([nose(0.5, 0.5)]), 0);
    expect(overlay.boxes).toEqual([{ x: 100, y: 50, width: 200, height: 400 }]);
    expect(overlay.pupils).toEqual([{ x: 164, y: 200 }]);
    expect(overlay.landmarks).toEqual([
      { x: 160, y: 200 },
      { x: 200, y: 250 },
    ]);
  });

  it('contains area and target with their tolerances', () => {
    const { area, target } = overlayOf(seen(), 0);
    expect(area).toEqual([
      { x: 100, y: 50, width: 200, height: 300 },
      { x: 90, y: 35, width: 220, height: 330 },
    ]);
    expect(target).toEqual([
      { x: 300, y: 200, width: 20, height: 20 },
      { x: 289, y: 189, width: 42, height: 42 },
    ]);
  });

  it('contains the nose’s path up to the frame, skipping frames without a nose', () => {
    const detail = seen([nose(0.5, 0.5)], undefined, [], [nose(0.6, 0.5)], [nose(0.7, 0.5)]);
    expect(overlayOf(detail, 3).path).toEqual([
      { x: 200, y: 250 },
      { x: 240, y: 250 },
    ]);
    expect(overlayOf(detail, 4).path.length).toBe(3);
  });

  it('uses the last of several noses, and none with invalid coordinates', () => {
    const two: Face = {
      landmarks: [
        { type: 'nose', x: 0.1, y: 0.1 },
        { type: 'nose', x: 0.2, y: 0.2 },
      ],
    };
    expect(overlayOf(seen([two]), 0).path).toEqual([{ x: 80, y: 100 }]);
    expect(overlayOf(seen([nose(NaN, 0.5)]), 0)).toEqual(
      jasmine.objectContaining({ path: [], landmarks: [{ x: 160, y: 200 }] }),
    );
  });

  it('contains only what the challenge asks for', () => {
    const pose = { ...seen([nose(0.5, 0.5)]), params: { pose: { eyes: 'OPEN', mouth: 'SMILE' } } };
    expect(overlayOf(pose, 0)).toEqual(jasmine.objectContaining({ area: [], target: [], path: [] }));
    expect(
      overlayOf({ ...seen(), params: { areaLeft: 'x', areaTop: 0, areaWidth: 1, areaHeight: 1 } }, 0).area,
    ).toEqual([]);
  });

  it('contains the turn that a frame was judged by, and how far the head got', () => {
    const image = { width: 400, height: 500 };
    const straightAhead = turningHead(image, 0);
    const detail = {
      ...seen([straightAhead], [turningHead(image, 20)], [straightAhead], [straightAhead, straightAhead]),
      challenge: 'TURN',
      params: { legCount: 1, legs: [{ rightDegrees: 24, upDegrees: 0 }] },
      trace: [
        { frame: 0, state: 'straight', answer: 'next' as const, measurements: [] },
        { frame: 0, state: 'first', answer: 'stay' as const, code: 'leg_not_told', measurements: [] },
        ...[1, 2, 3].map((frame) => ({ frame, state: 'first', answer: 'stay' as const, measurements: [] })),
      ],
    };
    expect(overlayOf(detail, 0).turn).withContext('the first frame').toBeUndefined();
    const { from, mark, reached } = overlayOf(detail, 1).turn!;
    expect([from, mark, reached].map((point) => point?.y))
      .withContext('level')
      .toEqual([from.y, from.y, jasmine.anything()]);
    expect((reached!.x - from.x) / (mark.x - from.x)).toBeCloseTo(20 / 24, 1);
    expect(overlayOf(detail, 2).turn?.reached).toEqual(from);
    expect(overlayOf(detail, 3).turn).withContext('two faces').toBeUndefined();
    expect(overlayOf({ ...detail, trace: detail.trace.slice(1) }, 1).turn).toEqual({ from, mark });
  });

  it('is empty for a frame that does not exist', () => expect(overlayOf(seen(), 7).boxes).toEqual([]));
});
