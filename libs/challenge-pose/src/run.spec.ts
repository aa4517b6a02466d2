import type { PresetName } from '@liveness/domain';
import { comparisonsWanted, decide, presetLimits } from '@liveness/challenge-kernel';
import { pose } from './challenge';
import type { Pose } from './params';
import { seeExpression } from './testing';

describe('a run of POSE', () => {
  const rest: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };
  const asked: Pose = { eyes: 'CLOSED', mouth: 'SMILE' };

  function decideOn(preset: PresetName, ...shown: readonly (Pose | undefined)[]) {
    const frames = shown.map((expression, index) => ({
      capturedAt: index * 300,
      observation: { faces: expression ? [seeExpression(expression)] : [] },
    }));
    return decide(pose, { imageWidth: 640, imageHeight: 480, pose: asked }, presetLimits(pose.limits, preset), frames);
  }

  describe('in the classic preset', () => {
    const preset = 'classic';

    it('is decided by its first frame', () => {
      expect(decideOn(preset, asked).verdict).toBe('passed');
      expect(decideOn(preset, rest, asked).reason).toBe('eyes');
      expect(decideOn(preset, undefined, asked).reason).toBe('number_of_faces');
    });

    it('visits one state only', () => {
      expect(decideOn(preset, asked).trace.map(({ state, answer }) => `${state} ${answer}`)).toEqual(['pose pass']);
    });
  });

  for (const preset of ['standard', 'strict'] as const) {
    describe(`in the ${preset} preset`, () => {
      it('passes a neutral face that then holds the pose for two frames', () => {
        const { verdict, trace } = decideOn(preset, rest, asked, asked);
        expect(verdict).toBe('passed');
        expect(trace.map(({ frame, state, answer, code }) => [frame, state, code ?? answer].join(' '))).toEqual([
          '0 pose next',
          '0 neutral show_pose',
          '1 neutral next',
          '1 pose hold_pose',
          '2 pose pass',
        ]);
      });

      it('waits for the neutral face', () => {
        expect(decideOn(preset, undefined, asked, rest, asked, asked).verdict).toBe('passed');
      });

      it('does not pass a picture that shows the pose from the start', () => {
        expect(decideOn(preset, asked, asked, asked)).toEqual(
          jasmine.objectContaining({ verdict: 'failed', reason: 'exhausted', state: 'neutral' }),
        );
      });

      it('fails when the pose is not held', () => {
        expect(decideOn(preset, rest, asked, rest).reason).toBe('eyes');
      });

      it('fails closed eyes that are as open as in the person’s neutral face, whatever the analyser reports', () => {
        const rested = seeExpression(rest);
        const narrow = { ...seeExpression(asked), landmarks: rested.landmarks };
        const observed = [rested, narrow, narrow].map((face, index) => ({
          capturedAt: index * 300,
          observation: { faces: [face] },
        }));
        const { reason, trace } = decide(
          pose,
          { imageWidth: 640, imageHeight: 480, pose: asked },
          presetLimits(pose.limits, preset),
          observed,
        );
        expect(reason).toBe('eyes');
        expect(trace.at(-1)?.measurements.find(({ name }) => name === 'eyesOpening')).toEqual(
          jasmine.objectContaining({ value: 1, met: false }),
        );
      });

      it('compares the neutral face and each picture of the pose', () => {
        const frames = [rest, asked, asked].map((expression, index) => ({
          capturedAt: index * 300,
          observation: { faces: [seeExpression(expression)] },
        }));
        expect(
          comparisonsWanted(
            pose,
            { imageWidth: 640, imageHeight: 480, pose: asked },
            presetLimits(pose.limits, preset),
            frames,
          ),
        ).toEqual([
          [0, 300],
          [0, 600],
        ]);
      });

      it('has the reason "too few frames" when they are too few', () => {
        expect(decideOn(preset, rest).reason).toBe('too_few_frames');
        expect(decideOn(preset, rest, asked).reason).toBe('too_few_frames');
      });
    });
  }
});
