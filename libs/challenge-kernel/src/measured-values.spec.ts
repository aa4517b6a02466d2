import type { Step } from '@liveness/domain';
import { atMost, everywhere } from './limits';
import type { LimitSpecs } from './limits';
import { measure } from './measurement';
import { measuredValues } from './measured-values';

describe('what was measured against each limit', () => {
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

  it('is the last value, under the limit that it was really held against', () => {
    const trace = [
      step(measure('distance', 0.9, '<=', 0.1)),
      step(measure('distance', 0.8, '<=', 0.1)),
      step(measure('distance', 0.7, '<=', 0.2)),
    ];
    expect(measuredValues(specs, limits, trace)).toEqual({ turned: 0.8, straight: 0.7 });
  });

  it('leaves out what was not measured, was held otherwise, or against something made of the limit', () => {
    const trace = [
      step(measure('distance', 0.9, '>=', 0.1), measure('distance', 0.9, '<=', 0.15), measure('margin', 1, '<=', 0.3)),
    ];
    expect(measuredValues(specs, limits, trace)).toEqual({});
    expect(measuredValues(specs, limits, [])).toEqual({});
  });
});
