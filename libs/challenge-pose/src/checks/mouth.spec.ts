import { presetLimits } from '@liveness/challenge-kernel';
import { pose } from '../challenge';
import type { AgainstNeutral } from '../against-neutral';
import type { Pose } from '../params';
import { seeExpression } from '../testing';
import { mouth } from './mouth';

describe('the mouth check', () => {
  const closed: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };
  const smile: Pose = { eyes: 'OPEN', mouth: 'SMILE' };

  function isMet(asked: Pose, shown: Pose, change: AgainstNeutral = {}, preset: 'classic' | 'standard' = 'standard') {
    return mouth(seeExpression(shown), { pose: asked, limits: presetLimits(pose.limits, preset), change }).met;
  }

  const grown = { mouthWidening: 1.12, mouthOpening: 1.4, mouthSmile: 0.6 };
  const same = { mouthWidening: 1.01, mouthOpening: 1.02, mouthSmile: 0.02 };

  it('accepts a smile that the analyser misses behind a beard if the mouth is wider and higher', () => {
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

  it('accepts a closed mouth that the analyser mistakes for an open one because of a beard if the mouth is unchanged', () => {
    expect(isMet(closed, smile, same)).toBeTrue();
    expect(isMet(closed, smile, grown)).toBeFalse();
  });

  it('relies on the analyser if the neutral face is unknown or the limits say so', () => {
    expect(isMet(smile, closed)).toBeFalse();
    expect(isMet(smile, smile)).toBeTrue();
    expect(isMet(smile, closed, grown, 'classic')).toBeFalse();
  });
});
