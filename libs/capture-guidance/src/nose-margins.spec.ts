import { presetLimits } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { withInset, withMargins } from './nose-margins';
import { noseParams } from './testing/nose-params';

describe('limits to guide by', () => {
  for (const preset of ['standard', 'strict'] as const) {
    it(`ask for a little more than those of the ${preset} preset`, () => {
      const limits = presetLimits(nose.limits, preset);
      const guiding = withMargins(limits);
      expect(guiding['minTurnDegrees']).toBe(limits.minTurnDegrees + 4);
      expect(guiding['maxBaselineYawDegrees']).toBeLessThan(limits.maxBaselineYawDegrees);
      expect(guiding['maxRollChangeDegrees']).toBeLessThan(limits.maxRollChangeDegrees);
      expect(guiding['faceAreaTolerancePercent']).toBeLessThan(limits.faceAreaTolerancePercent);
      expect(guiding.stateTimeoutMs).toBe(limits.stateTimeoutMs);
    });
  }

  it('are those of the server where no turn is asked for', () => {
    const classic = presetLimits(nose.limits, 'classic');
    expect(withMargins(classic)).toBe(classic);
    expect(withInset(noseParams, classic)).toBe(noseParams);
  });

  it('leave a little of the area free on each side, so that a face inside it is inside for the server, too', () => {
    const inset = withInset(noseParams, presetLimits(nose.limits, 'standard'));
    const { areaLeft, areaTop, areaWidth, areaHeight } = noseParams;
    expect(inset.areaLeft - areaLeft).toBeCloseTo(areaWidth * 0.02, 6);
    expect(areaLeft + areaWidth - (inset.areaLeft + inset.areaWidth)).toBeCloseTo(areaWidth * 0.02, 6);
    expect(inset.areaTop - areaTop).toBeCloseTo(areaHeight * 0.02, 6);
    expect(areaTop + areaHeight - (inset.areaTop + inset.areaHeight)).toBeCloseTo(areaHeight * 0.02, 6);
    expect([inset.noseLeft, inset.noseTop]).toEqual([noseParams.noseLeft, noseParams.noseTop]);
  });
});
