import { drawnFrame } from './catalogue';
import { poseFrame, type PoseEyes } from './pose-frames';

describe('frames of a POSE', () => {
  const cases: readonly (readonly [PoseEyes, { lidsClosed: number; gazeX: number }])[] = [
    ['OPEN', { lidsClosed: 0, gazeX: 0 }],
    ['CLOSED', { lidsClosed: 1, gazeX: 0 }],
    ['LOOKING_LEFT', { lidsClosed: 0, gazeX: -1 }],
    ['LOOKING_RIGHT', { lidsClosed: 0, gazeX: 1 }],
  ];

  for (const [eyes, expected] of cases) {
    it(`show eyes ${eyes} as they are uploaded, with either mouth`, () => {
      expect(drawnFrame(poseFrame(eyes, 'CLOSED')).truth).toEqual(
        jasmine.objectContaining({ ...expected, smile: 0, mouthOpen: 0 }),
      );
      expect(drawnFrame(poseFrame(eyes, 'SMILE')).truth).toEqual(
        jasmine.objectContaining({ ...expected, smile: 1, mouthOpen: 0.8 }),
      );
    });
  }
});
