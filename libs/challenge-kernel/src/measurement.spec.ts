import type { Step } from '@liveness/domain';
import { allMet, measure, measuredValues } from './measurement';
import { atMost, everywhere } from './limits';
import type { LimitSpecs } from './limits';

describe('measure', () => {
  const cases = [
    { relation: '<', below: true, at: false, above: false },
    { relation: '<=', below: true, at: true, above: false },
    { relation: '>', below: false, at: false, above: true },
    { relation: '>=', below: false, at: true, above: true },
    { relation: '=', below: false, at: true, above: false },
  ] as const;
  for (const { relation, below, at, above } of cases) {
    it(`compares values with a limit by ${relation}`, () => {
      expect([4, 5, 6].map((value) => measure('size', value, relation, 5).met)).toEqual([below, at, above]);
    });

    it(`never meets ${relation} with NaN`, () => {
      expect(measure('size', NaN, relation, 5).met).toBeFalse();
    });
  }

  it('records value, relation and limit', () => {
    expect(measure('yawDegrees', 4.5, '<=', 5)).toEqual({
      name: 'yawDegrees',
      value: 4.5,
      relation: '<=',
      limit: 5,
      met: true,
    });
  });

  it('records an overflow as a number that can be stored, but compares the original value', () => {
    expect(measure('error', Infinity, '<', 1)).toEqual({
      name: 'error',
      value: Number.MAX_SAFE_INTEGER,
      relation: '<',
      limit: 1,
      met: false,
    });
    expect(measure('error', -1e300, '<', 1)).toEqual({
      name: 'error',
      value: Number.MIN_SAFE_INTEGER,
      relation: '<',
      limit: 1,
      met: true,
    });
    expect(measure('error', NaN, '<', 1).value).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('allMet', () => {
  const met = measure('a', 1, '<', 2);
  const unmet = measure('b', 3, '<', 2);

  it('requires every measurement to be met', () => {
    expect(allMet([met, met])).toBeTrue();
    expect(allMet([met, unmet])).toBeFalse();
  });
});

describe('the measured values by limit', () => {
  const spec = { unit: 'ratio', min: 0, max: 1, meaning: 'Something of the face.', presets: everywhere(0.5) } as const;
  const specs: LimitSpecs = {
    turned: { ...spec, measured: atMost('distance') },
    straight: { ...spec, measured: atMost('distance') },
    margin: spec,
  };
  const limits = { turned: 0.1, straight: 0.2, margin: 0.3 };
  const step = (...measurements: Step['measurements']): Step => ({
    frame: 0,
    state: 'nose',
    answer: 'stay',
    code: 'move_nose',
    measurements,
  });

  it('are the last values that were compared with each limit', () => {
    const trace = [
      step(measure('distance', 0.9, '<=', 0.1)),
      step(measure('distance', 0.8, '<=', 0.1)),
      step(measure('distance', 0.7, '<=', 0.2)),
    ];
    expect(measuredValues(specs, limits, trace)).toEqual({ turned: 0.8, straight: 0.7 });
  });

  it('leave out limits that were not measured, or were compared in another way or only as part of a value', () => {
    const trace = [
      step(measure('distance', 0.9, '>=', 0.1), measure('distance', 0.9, '<=', 0.15), measure('margin', 1, '<=', 0.3)),
    ];
    expect(measuredValues(specs, limits, trace)).toEqual({});
    expect(measuredValues(specs, limits, [])).toEqual({});
  });
});
