import type { PresetName } from '@liveness/domain';
import { decide, presetLimits } from '@liveness/challenge-kernel';
import { pose } from './challenge';
import type { Pose } from './params';
import { seeExpression } from './testing';

describe('a walk through POSE', () => {
  const rest: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };
  const asked: Pose = { eyes: 'CLOSED', mouth: 'SMILE' };

  function decideOn(preset: PresetName, ...shown: readonly (Pose | undefined)[]) {
    const frames = shown.map((expression, index) => ({
      capturedAt: index * 300,
      observation: { faces: expression ? [seeExpression(expression)] : [] },
    }));
    return decide(pose, { imageWidth: 640, imageHeight: 480, pose: asked }, presetLimits(pose.limits, preset), frames);
  }

  for (const preset of ['classic', 'standard'] as const) {
    it(`is decided by its first frame in the ${preset} preset`, () => {
      expect(decideOn(preset, asked).verdict).toBe('passed');
      expect(decideOn(preset, rest, asked).reason).toBe('eyes');
      expect(decideOn(preset, undefined, asked).reason).toBe('number_of_faces');
    });

    it(`goes through one state only in the ${preset} preset`, () => {
      expect(decideOn(preset, asked).trace.map(({ state, answer }) => `${state} ${answer}`)).toEqual(['pose pass']);
    });
  }

  describe('in the strict preset', () => {
    it('passes a face that is at rest first and then holds the pose for two frames', () => {
      const { verdict, trace } = decideOn('strict', rest, asked, asked);
      expect(verdict).toBe('passed');
      expect(trace.map(({ frame, state, answer, code }) => [frame, state, code ?? answer].join(' '))).toEqual([
        '0 pose next',
        '0 neutral show_pose',
        '1 neutral next',
        '1 pose hold_pose',
        '2 pose pass',
      ]);
    });

    it('waits for the face at rest', () => {
      expect(decideOn('strict', undefined, asked, rest, asked, asked).verdict).toBe('passed');
    });

    it('does not pass a picture that shows the pose from the start', () => {
      expect(decideOn('strict', asked, asked, asked)).toEqual(jasmine.objectContaining({ verdict: 'failed', reason: 'exhausted', state: 'neutral' }));
    });

    it('refuses a pose that is not held', () => {
      expect(decideOn('strict', rest, asked, rest).reason).toBe('eyes');
    });

    it('says that frames were too few', () => {
      expect(decideOn('strict', rest).reason).toBe('too_few_frames');
      expect(decideOn('strict', rest, asked).reason).toBe('too_few_frames');
    });
  });
});
