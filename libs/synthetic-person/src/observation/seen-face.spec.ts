import { landmarkOf } from '@liveness/domain';
import { person } from '../person/person';
import { truthOf } from '../truth';
import { seenFace, shotWithNoseAt } from './seen-face';

const shot = { width: 480, height: 480, scale: 1, dx: 0, dy: 0 };

/** By name, in pixels. */
function pixels(face: ReturnType<typeof seenFace>, type: string, { width, height } = shot) {
  const { x, y } = landmarkOf(face, type) ?? { x: NaN, y: NaN };
  return { x: x * width, y: y * height };
}

describe('a face as seen in a picture', () => {
  it('has the thirty landmarks of Rekognition, each once', () => {
    const types = seenFace(person(), shot).landmarks.map(({ type }) => type);
    expect(types.length).toBe(30);
    expect(new Set(types).size).toBe(30);
    expect(types).toContain('leftEyeBrowUp');
    expect(types).toContain('upperJawlineRight');
  });

  it('agrees with what is really in the drawn picture', () => {
    const who = person({ pose: { yaw: 12, pitch: -4 }, expression: { gazeX: -1 } });
    const truth = truthOf(who);
    for (const [type, point] of [
      ['nose', truth.noseTip],
      ['leftPupil', truth.leftPupil],
      ['rightPupil', truth.rightPupil],
    ] as const) {
      expect(pixels(seenFace(who, shot), type).x)
        .withContext(type)
        .toBeCloseTo(point.x, 6);
      expect(pixels(seenFace(who, shot), type).y)
        .withContext(type)
        .toBeCloseTo(point.y, 6);
    }
  });

  it('has a box around all landmarks, as wide as the face and higher than wide', () => {
    const { box = { left: 0, top: 0, width: 0, height: 0 }, landmarks } = seenFace(person(), shot);
    for (const { type, x, y } of landmarks) {
      expect(x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height)
        .withContext(type)
        .toBeTrue();
    }
    expect(box.width * 480).toBeGreaterThan(150);
    expect(box.width * 480).toBeLessThan(190);
    expect(box.height / box.width).toBeGreaterThan(1.1);
  });

  it('has left on the left of the picture, and eyes above the mouth', () => {
    const face = seenFace(person(), shot);
    const order = [
      'upperJawlineLeft',
      'leftEyeLeft',
      'leftPupil',
      'leftEyeRight',
      'nose',
      'rightEyeLeft',
      'rightPupil',
      'rightEyeRight',
      'upperJawlineRight',
    ].map((type) => pixels(face, type).x);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    const down = ['leftEyeBrowUp', 'leftEyeUp', 'leftEyeDown', 'nose', 'mouthUp', 'mouthDown', 'chinBottom'].map(
      (type) => pixels(face, type).y,
    );
    expect(down).toEqual([...down].sort((one, other) => one - other));
  });

  it('tells open from closed, and a smile from a face at rest', () => {
    expect(seenFace(person(), shot)).toEqual(
      jasmine.objectContaining({
        eyesOpen: { value: true, confidence: 99 },
        smiling: { value: false, confidence: 99 },
      }),
    );
    const smiling = seenFace(person({ expression: { lidsClosed: 1, smile: 1, mouthOpen: 0.8 } }), shot);
    expect([smiling.eyesOpen?.value, smiling.mouthOpen?.value, smiling.smiling?.value]).toEqual([false, true, true]);
  });

  it('is where the nose was wanted, at any scale and in any picture', () => {
    const who = person({ pose: { yaw: -18, pitch: 6 } });
    const wide = shotWithNoseAt(who, { width: 640, height: 360, scale: 0.6 }, { x: 100, y: 300 });
    const nose = pixels(seenFace(who, wide), 'nose', wide);
    expect(nose.x).toBeCloseTo(100, 6);
    expect(nose.y).toBeCloseTo(300, 6);
  });
});
