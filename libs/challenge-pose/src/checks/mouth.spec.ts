import { presetLimits } from '@liveness/challenge-kernel';
import { pose } from '../challenge';
import type { AgainstNeutral } from '../against-neutral';
import type { Pose } from '../params';
import { seeExpression } from '../testing';
import { mouth } from './mouth';

describe('the mouth', () => {
  const closed: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };
  const smile: Pose = { eyes: 'OPEN', mouth: 'SMILE' };

  function isMet(asked: Pose, shown: Pose, change: AgainstNeutral = {}, preset: 'classic' | 'standard' = 'standard') {
    return mouth(seeExpression(shown), { pose: asked, limits: presetLimits(pose.limits, preset), change }).met;
  }

  const grown = { mouthWidening: 1.12, mouthOpening: 1.4, mouthSmile: 0.6 };
  const same = { mouthWidening: 1.01, mouthOpening: 1.02, mouthSmile: 0.02 };

  it('smiles where the analyser misses it behind a beard, but the mouth has become wider and higher', () => {
    expect(isMet(smile, closed, grown)).toBeTrue();
    expect(isMet(smile, closed, same)).toBeFalse();
    expect(isMet(smile, closed, { ...grown, mouthWidening: 1 })).toBeFalse();
    expect(isMet(smile, closed, { ...grown, mouthSmile: 0.1 }))
      .withContext('the corners hang')
      .toBeFalse();
    expect(isMet(smile, closed, { mouthWidening: 1.04, mouthOpening: 1.12, mouthSmile: 0.3 }))
      .withContext('little wider and higher, but lifted')
      .toBeTrue();
  });

  it('is closed where the analyser takes a beard for an open mouth, but the mouth is as it was', () => {
    expect(isMet(closed, smile, same)).toBeTrue();
    expect(isMet(closed, smile, grown)).toBeFalse();
  });

  it('is what the analyser says where the face at rest is not known, or the limits leave it to the analyser', () => {
    expect(isMet(smile, closed)).toBeFalse();
    expect(isMet(smile, smile)).toBeTrue();
    expect(isMet(smile, closed, grown, 'classic')).toBeFalse();
  });
});
