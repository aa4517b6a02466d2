import { timeRowOf, timeRows } from './time-rows';
import { World } from '../view/world';

describe('rows about time', () => {
  it('hold the median to what is promised, not the slow ones', () => {
    expect(timeRowOf('TURN', 'standard', [5_000, 7_900, 60_000])).toEqual(
      jasmine.objectContaining({ medianMs: 7_900, slowMs: 60_000, promise: 8_000, met: true }),
    );
    expect(timeRowOf('TURN', 'standard', [5_000, 8_100, 8_200]).met).toBeFalse();
  });

  it('promise nothing of a preset that is not named', () => {
    expect(timeRowOf('TURN', 'classic', [90_000])).toEqual(jasmine.objectContaining({ promise: null, met: true }));
  });

  it('are not made where nobody passed, or of a challenge without a promise', () => {
    const empty = new World([]);
    expect(timeRows('TURN', empty, { attempts: 10 })).toEqual([]);
    expect(timeRows('POSE', empty, { attempts: 10 })).toEqual([]);
  });
});
