import { presetLimits } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { withMargins } from './nose-margins';

describe('limits to guide by', () => {
  for (const preset of ['standard', 'strict'] as const) {
    it(`ask for a little more than those of the ${preset} preset`, () => {
      const limits = presetLimits(nose.limits, preset);
      const guiding = withMargins(limits);
      expect(guiding['minTurnDegrees']).toBe(limits.minTurnDegrees + 4);
      expect(guiding['maxBaselineYawDegrees']).toBeLessThan(limits.maxBaselineYawDegrees);
      expect(guiding['maxRollChangeDegrees']).toBeLessThan(limits.maxRollChangeDegrees);
      expect(guiding.stateTimeoutMs).toBe(limits.stateTimeoutMs);
    });
  }

  it('are those of the server where no turn is asked for', () => {
    const classic = presetLimits(nose.limits, 'classic');
    expect(withMargins(classic)).toBe(classic);
  });
});
