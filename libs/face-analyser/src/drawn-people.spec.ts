import type { FaceDetail } from '@aws-sdk/client-rekognition';
import { encodeJpeg, people, personCalled, photograph, truthOf } from '@liveness/synthetic-person';
import { detectFacesWith } from './detect-faces';
import { landmarkIn } from './testing/landmark';
import { sharedModels } from './testing/face-models';

/** A machine that does much else at the same time may take long. */
const PATIENCE_MS = 120_000;

const shot = { width: 240, height: 240, faceWidth: 100 };
/** Shares of the distance between the pupils. */
const NOSE_SHARE = 0.16;

describe('people of many looks, straight and turned', () => {
  /** One of three poses each: a picture of everybody in every pose would take long and show no more. */
  const views = people.map(({ id }, place) => ({
    id,
    who: personCalled(id, { pose: { yaw: ([0, -25, 25] as const)[place % 3] ?? 0 } }),
  }));
  const seen = new Map<string, FaceDetail[]>();

  beforeAll(async () => {
    const models = await sharedModels();
    for (const { id, who } of views) seen.set(id, detectFacesWith(models, encodeJpeg(photograph(who, { shot }))));
  }, PATIENCE_MS);

  it('are one face each, and surely one', () => {
    for (const { id } of views) {
      expect(seen.get(id)?.length).withContext(id).toBe(1);
      expect(seen.get(id)?.[0]?.Confidence).withContext(id).toBeGreaterThan(95);
    }
  });

  it('have the tip of the nose near where it was drawn', () => {
    for (const { id, who } of views) {
      const { noseTip, leftPupil, rightPupil } = truthOf(who, shot);
      const { x, y } = landmarkIn(seen.get(id)![0]!, 'nose', shot);
      const unit = Math.hypot(rightPupil.x - leftPupil.x, rightPupil.y - leftPupil.y);
      expect(Math.hypot(x - noseTip.x, y - noseTip.y) / unit)
        .withContext(id)
        .toBeLessThan(NOSE_SHARE);
    }
  });

  it('are turned to the side to which they were drawn', () => {
    for (const { id, who } of views.filter(({ who: { pose } }) => pose.yaw !== 0)) {
      expect((seen.get(id)![0]!.Pose!.Yaw! * who.pose.yaw) / 25)
        .withContext(id)
        .toBeGreaterThan(12);
    }
  });
});
