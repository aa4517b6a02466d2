import { comparisonsWanted, presetLimits } from '@liveness/challenge-kernel';
import { pose } from './challenge';
import { eyesPoses, mouthPoses } from './params';
import { seeExpression } from './testing';

describe('the evidence of POSE', () => {
  const rest = { eyes: 'OPEN', mouth: 'CLOSED' } as const;

  for (const eyes of eyesPoses) {
    for (const mouth of mouthPoses.filter((each) => eyes !== rest.eyes || each !== rest.mouth)) {
      it(`is the neutral face and each picture of ${eyes} eyes and a ${mouth} mouth`, () => {
        const frames = [rest, { eyes, mouth }, { eyes, mouth }].map((shown, index) => ({
          capturedAt: index * 300,
          observation: { faces: [seeExpression(shown)] },
        }));
        const params = { imageWidth: 640, imageHeight: 480, pose: { eyes, mouth } };
        expect(comparisonsWanted(pose, params, presetLimits(pose.limits, 'standard'), frames)).toEqual([
          [0, 300],
          [0, 600],
        ]);
      });
    }
  }

  it('excludes faces before the neutral one', () => {
    const asked = { eyes: 'LOOKING_LEFT', mouth: 'SMILE' } as const;
    const frames = [asked, rest, asked, asked].map((shown, index) => ({
      capturedAt: index * 300,
      observation: { faces: [seeExpression(shown)] },
    }));
    const wanted = comparisonsWanted(
      pose,
      { imageWidth: 640, imageHeight: 480, pose: asked },
      presetLimits(pose.limits, 'standard'),
      frames,
    );
    expect(wanted).toEqual([
      [0, 300],
      [0, 900],
    ]);
  });
});
