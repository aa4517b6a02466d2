import { decide, presetLimits } from '@liveness/challenge-kernel';
import { eyesPoses, mouthPoses, pose, type Pose } from '@liveness/challenge-pose';
import type { Observation } from '@liveness/domain';
import { toObservation } from '@liveness/rekognition-faces';
import { frameBytes, poseFrame } from '@liveness/synthetic-person';
import { detectFacesWith } from './detect-faces';
import { sharedModels } from './testing/face-models';

const all: readonly Pose[] = eyesPoses.flatMap((eyes) => mouthPoses.map((mouth) => ({ eyes, mouth })));
const titleOf = ({ eyes, mouth }: Pose) => `${eyes}/${mouth}`;

describe('a pose, decided from the drawn person’s real frames', () => {
  const shown = new Map<string, Observation>();

  beforeAll(async () => {
    const models = await sharedModels();
    for (const each of all)
      shown.set(titleOf(each), toObservation(detectFacesWith(models, frameBytes(poseFrame(each.eyes, each.mouth)))));
  }, 60_000);

  function reasonFor(asked: Pose, given: readonly Pose[], preset: 'classic' | 'standard' | 'strict'): string {
    const frames = given.map((face, i) => ({ capturedAt: i * 500, observation: shown.get(titleOf(face))! }));
    return decide(pose, { imageWidth: 480, imageHeight: 480, pose: asked }, presetLimits(pose.limits, preset), frames)
      .reason;
  }

  for (const asked of all) {
    it(`under classic, passes ${titleOf(asked)} with its own face`, () => {
      expect(reasonFor(asked, [asked], 'classic')).toBe('passed');
    });

    it(`under classic, fails on ${titleOf(asked)} with other lids, another mouth or the opposite gaze`, () => {
      for (const given of all) {
        const refusal = refusalOf(asked, given);
        if (refusal)
          expect(reasonFor(asked, [given], 'classic'))
            .withContext(`shown ${titleOf(given)}`)
            .toBe(refusal);
      }
    });

    it(`under classic, lets a gaze pass for ${titleOf(asked)} that is not the opposite one: a known leniency`, () => {
      const lenient = all.filter((given) => !refusalOf(asked, given));
      expect(lenient.map((given) => reasonFor(asked, [given], 'classic'))).toEqual(lenient.map(() => 'passed'));
    });
  }

  const neutral: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };
  for (const preset of ['standard', 'strict'] as const) {
    for (const asked of all) {
      it(`under ${preset}, passes ${titleOf(asked)} after a neutral face, held for two frames`, () => {
        expect(reasonFor(asked, [neutral, asked, asked], preset)).toBe('passed');
      });

      it(`under ${preset}, lets no other face pass for ${titleOf(asked)}, though open eyes may look anywhere`, () => {
        for (const given of all) {
          const openToo = asked.eyes === 'OPEN' && given.eyes !== 'CLOSED' && given.mouth === asked.mouth;
          if (given !== asked && !openToo)
            expect(reasonFor(asked, [neutral, given, given], preset))
              .withContext(`shown ${titleOf(given)}`)
              .not.toBe('passed');
        }
      });
    }
  }

  it('under strict, fails on a straight gaze where a side is asked for', () => {
    expect(reasonFor({ eyes: 'LOOKING_LEFT', mouth: 'CLOSED' }, [neutral, neutral, neutral], 'strict')).toBe('eyes');
    expect(reasonFor({ eyes: 'LOOKING_RIGHT', mouth: 'CLOSED' }, [neutral, neutral, neutral], 'strict')).toBe('eyes');
  });
});

/** Why a face that was shown must not pass for the one asked for; undefined where the rules let it. */
function refusalOf(asked: Pose, given: Pose): 'eyes' | 'mouth' | undefined {
  if ((asked.eyes === 'CLOSED') !== (given.eyes === 'CLOSED')) return 'eyes';
  const sides = [asked.eyes, given.eyes];
  if (sides.includes('LOOKING_LEFT') && sides.includes('LOOKING_RIGHT')) return 'eyes';
  return asked.mouth === given.mouth ? undefined : 'mouth';
}
