import { rateDelta, shareDelta } from './delta';

describe('the difference to the previous period', () => {
  it('is relative to the previous value', () => {
    expect(shareDelta(150, 100)).toEqual({ kind: 'more', by: 0.5 });
    expect(shareDelta(50, 100)).toEqual({ kind: 'less', by: 0.5 });
    expect(shareDelta(1002, 1000)).toEqual({ kind: 'same' });
  });

  it('of rates is in percentage points', () => {
    const delta = rateDelta(0.9, 0.6);
    expect(delta).toEqual({ kind: 'more', by: jasmine.any(Number) });
    expect('by' in delta && delta.by).toBeCloseTo(0.3, 9);
    expect(rateDelta(0.8001, 0.8)).toEqual({ kind: 'same' });
  });

  it('from zero has no percentage', () => {
    expect(shareDelta(3, 0)).toEqual({ kind: 'new' });
    expect(shareDelta(0, 0)).toEqual({ kind: 'same' });
  });

  it('is absent when one of the figures is', () => {
    for (const delta of [shareDelta, rateDelta]) {
      expect(delta(undefined, 1)).toEqual({ kind: 'none' });
      expect(delta(1, undefined)).toEqual({ kind: 'none' });
    }
  });
});
