import type { Face } from '@liveness/domain';
import { presetLimits } from '@liveness/challenge-kernel';
import { pose } from './challenge';
import { judgePose } from './judge-pose';
import type { Pose } from './params';
import { eyesPoses, mouthPoses } from './params';
import { seeExpression } from './testing';

describe('judgePose', () => {
  const classic = presetLimits(pose.limits, 'classic');
  const strict = presetLimits(pose.limits, 'strict');
  const all = eyesPoses.flatMap((eyes) => mouthPoses.map((mouth): Pose => ({ eyes, mouth })));
  const asked: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };

  function reasonFor(face: Face, expression = asked, limits = classic) {
    return judgePose({ faces: [face] }, { pose: expression, limits, change: {} }).reason;
  }

  for (const expression of all) {
    it(`recognises ${expression.eyes} eyes and a ${expression.mouth} mouth in every preset`, () => {
      expect(reasonFor(seeExpression(expression), expression)).toBeUndefined();
      expect(reasonFor(seeExpression(expression), expression, strict)).toBeUndefined();
    });

    it(`rejects ${expression.eyes} eyes with the other mouth`, () => {
      const otherMouth = expression.mouth === 'SMILE' ? 'CLOSED' : 'SMILE';
      expect(reasonFor(seeExpression({ ...expression, mouth: otherMouth }), expression)).toBe('mouth');
    });

    it(`rejects other lids when ${expression.eyes} eyes are asked for`, () => {
      const otherLids = expression.eyes === 'CLOSED' ? 'OPEN' : 'CLOSED';
      expect(reasonFor(seeExpression({ ...expression, eyes: otherLids }), expression)).toBe('eyes');
    });
  }

  describe('by its gaze', () => {
    it('rejects the opposite side, even of one eye', () => {
      const left = seeExpression({ eyes: 'LOOKING_LEFT', mouth: 'CLOSED' });
      expect(reasonFor(left, { eyes: 'LOOKING_RIGHT', mouth: 'CLOSED' })).toBe('eyes');
      const squinting = {
        ...left,
        landmarks: left.landmarks.map((landmark) =>
          landmark.type === 'rightPupil' ? { ...landmark, x: landmark.x + 0.1 } : landmark,
        ),
      };
      expect(reasonFor(squinting, { eyes: 'LOOKING_LEFT', mouth: 'CLOSED' })).toBe('eyes');
    });

    it('with lenient limits accepts a straight gaze for either side, and either side for open eyes: a weakness of the original', () => {
      const straight = seeExpression({ eyes: 'OPEN', mouth: 'CLOSED' });
      for (const eyes of ['LOOKING_LEFT', 'LOOKING_RIGHT'] as const) {
        expect(reasonFor(straight, { eyes, mouth: 'CLOSED' })).toBeUndefined();
        expect(reasonFor(seeExpression({ eyes, mouth: 'CLOSED' }), asked)).toBeUndefined();
      }
    });

    it('with strict limits requires both eyes to look there', () => {
      const straight = seeExpression({ eyes: 'OPEN', mouth: 'CLOSED' });
      for (const eyes of ['LOOKING_LEFT', 'LOOKING_RIGHT'] as const)
        expect(reasonFor(straight, { eyes, mouth: 'CLOSED' }, strict)).toBe('eyes');
    });

    it('ignores the pupils of eyes that need not look aside', () => {
      const blank = { ...seeExpression(asked), landmarks: [] };
      expect(reasonFor(blank)).toBeUndefined();
      expect(reasonFor(blank, { eyes: 'LOOKING_LEFT', mouth: 'CLOSED' })).toBe('eyes');
    });
  });

  describe('at its limits', () => {
    const face = seeExpression(asked);

    it('accepts a confidence of 90', () => {
      expect(reasonFor({ ...face, confidence: 90 })).toBeUndefined();
      expect(reasonFor({ ...face, confidence: 89.99 })).toBe('confidence');
    });

    for (const axis of ['roll', 'yaw', 'pitch'] as const) {
      it(`accepts a ${axis} of 20 degrees in both directions`, () => {
        for (const sign of [1, -1]) {
          expect(reasonFor({ ...face, rotation: { ...face.rotation, [axis]: sign * 20 } })).toBeUndefined();
          expect(reasonFor({ ...face, rotation: { ...face.rotation, [axis]: sign * 20.01 } })).toBe('face_rotation');
        }
      });

      it(`rejects a face without a known ${axis}`, () => {
        expect(reasonFor({ ...face, rotation: { ...face.rotation, [axis]: undefined } })).toBe('face_rotation');
      });
    }

    it('requires a smile and an open mouth together', () => {
      const smiling = seeExpression({ eyes: 'OPEN', mouth: 'SMILE' });
      const closed = { value: false, confidence: 99 };
      expect(reasonFor({ ...smiling, mouthOpen: closed }, { eyes: 'OPEN', mouth: 'SMILE' })).toBe('mouth');
      expect(reasonFor({ ...smiling, smiling: closed }, asked)).toBe('mouth');
    });
  });

  describe("without some of the analyser's values", () => {
    const face = seeExpression(asked);
    const losses = [
      { lost: 'confidence', reason: 'confidence' },
      { lost: 'rotation', reason: 'face_rotation' },
      { lost: 'eyesOpen', reason: 'eyes' },
      { lost: 'mouthOpen', reason: 'mouth' },
      { lost: 'smiling', reason: 'mouth' },
    ] as const;
    for (const { lost, reason } of losses) {
      it(`returns ${reason} without ${lost}`, () => {
        expect(reasonFor({ ...face, [lost]: undefined })).toBe(reason);
      });
    }
  });

  it('rejects nobody and crowds before anything else', () => {
    const blurred = { ...seeExpression(asked), confidence: 1 };
    for (const faces of [[], [blurred, blurred]])
      expect(judgePose({ faces }, { pose: asked, limits: classic, change: {} }).reason).toBe('number_of_faces');
  });

  it('returns the first reason in the order of the checks, and measures nothing after it', () => {
    const { reason, measurements } = judgePose(
      { faces: [{ landmarks: [], confidence: 10 }] },
      { pose: asked, limits: classic, change: {} },
    );
    expect(reason).toBe('confidence');
    expect(measurements.map(({ name }) => name)).toEqual(['faces', 'confidence']);
  });

  it('measures every check of a face that passes', () => {
    const looking: Pose = { eyes: 'LOOKING_LEFT', mouth: 'SMILE' };
    const { measurements } = judgePose(
      { faces: [seeExpression(looking)] },
      { pose: looking, limits: classic, change: {} },
    );
    expect(measurements.map(({ name }) => name)).toEqual([
      'faces',
      'confidence',
      'rollDegrees',
      'yawDegrees',
      'pitchDegrees',
      'eyesOpen',
      'leftPupilAtLeft',
      'leftPupilAtRight',
      'rightPupilAtLeft',
      'rightPupilAtRight',
      'smiling',
      'mouthOpen',
    ]);
  });
});
