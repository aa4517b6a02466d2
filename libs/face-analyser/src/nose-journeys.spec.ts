import { decide, presetLimits } from '@liveness/challenge-kernel';
import { nose, type NoseParams } from '@liveness/challenge-nose';
import type { Decision, ImageSize, Observation, PresetName } from '@liveness/domain';
import { toObservation } from '@liveness/rekognition-faces';
import { capturedFrames, noseJourney, type NoseBehaviour } from '@liveness/synthetic-person';
import { createFaceAnalyser, type FaceAnalyser } from './index';

/** A machine that does much else at the same time may take long over a journey. */
const PATIENCE_MS = 60_000;

interface Target {
  readonly side: 'left' | 'right';
  readonly height: 'above' | 'below';
  /** Pixels from the middle to the target, as they are drawn by chance. */
  readonly across: number;
  readonly down: number;
}

function taskFor({ side, height, across, down }: Target, preset: PresetName, image: ImageSize): NoseParams {
  const draws = [side === 'right' ? 1 : 0, across, height === 'below' ? 1 : 0, down];
  return nose.draw({ image, metadata: undefined }, presetLimits(nose.limits, preset), () => draws.shift()!);
}

describe('a nose challenge, decided from the drawn person’s real frames', () => {
  let analyser: FaceAnalyser;
  beforeAll(() => {
    analyser = createFaceAnalyser({ threads: 2 });
  });
  afterAll(() => analyser.close());

  async function decisionOn(
    target: Target,
    behaviour: NoseBehaviour,
    preset: PresetName = 'standard',
    image: ImageSize = { width: 480, height: 480 },
  ): Promise<Decision> {
    const task = taskFor(target, preset, image);
    const captured = capturedFrames(noseJourney(task, behaviour));
    const observations = await observationsOf(captured.map(({ jpeg }) => jpeg));
    const frames = captured.map(({ capturedAfterMs }, i) => ({
      capturedAt: capturedAfterMs,
      observation: observations[i]!,
    }));
    return decide(nose, task, presetLimits(nose.limits, preset), frames);
  }

  /** A picture that comes again is analysed once. */
  function observationsOf(jpegs: readonly Uint8Array[]): Promise<Observation[]> {
    const once = new Map([...new Set(jpegs)].map((jpeg) => [jpeg, analyser.detectFaces(jpeg)]));
    return Promise.all(jpegs.map(async (jpeg) => toObservation(await once.get(jpeg)!)));
  }

  const quadrants: readonly Target[] = [
    { side: 'left', height: 'above', across: 74, down: 39 },
    { side: 'left', height: 'below', across: 45, down: 0 },
    { side: 'right', height: 'above', across: 58, down: 20 },
    { side: 'right', height: 'below', across: 74, down: 39 },
  ];

  // The other two, under other presets, are below; journeys have them under this one.
  for (const target of [quadrants[1]!, quadrants[2]!]) {
    it(
      `passes an honest person whose target is ${target.height} on the ${target.side}`,
      async () => {
        expect((await decisionOn(target, 'honest')).reason).toBe('passed');
      },
      PATIENCE_MS,
    );
  }

  it(
    'passes an honest person under the classic and the strict preset, in a portrait picture',
    async () => {
      const portrait = { width: 480, height: 640 };
      expect((await decisionOn(quadrants[3]!, 'honest', 'classic', portrait)).reason).toBe('passed');
      expect((await decisionOn(quadrants[0]!, 'honest', 'strict', portrait)).reason).toBe('passed');
    },
    PATIENCE_MS,
  );

  const failures = [
    ['who does not move', 'motionless', 'exhausted'],
    ['whose head turns away from the target', 'turns-away', 'invalid_rotation'],
    ['who is a photograph that is moved', 'moved-photo', 'head_not_turned'],
    ['who is not alone', 'two-people', 'exhausted'],
    ['who is not there', 'empty-room', 'exhausted'],
  ] as const;

  for (const [whom, behaviour, reason] of failures) {
    it(
      `fails on somebody ${whom}, wherever the target is`,
      async () => {
        for (const target of [quadrants[0]!, quadrants[2]!]) {
          const { verdict, reason: given } = await decisionOn(target, behaviour);
          expect([verdict, given]).withContext(`${target.height} on the ${target.side}`).toEqual(['failed', reason]);
        }
      },
      PATIENCE_MS,
    );
  }
});
