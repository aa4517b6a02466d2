import {
  type AttemptFilter,
  changed,
  filterOf,
  filtersIn,
  includesFuture,
  paramsOf,
  sameFilter,
} from './attempt-filter';

describe('the filter in an address', () => {
  const everything: AttemptFilter = {
    from: '2026-05-01T00:00:00.000Z',
    to: '2026-05-02T00:00:00.000Z',
    challenge: 'NOSE',
    status: 'failed',
    reason: 'left_area',
    review: 'attack-mask',
    signal: 'virtual-camera',
    user: 'auth0|1',
    thresholdsVersion: '3',
  };

  it('is read as it was written', () => expect(filterOf(paramsOf(everything))).toEqual(everything));

  it('takes away what is not filtered by', () => expect(paramsOf({}).status).toBeNull());

  for (const [field, values] of Object.entries({
    range: ['2h', '', ['24h', '1h']],
    from: ['yesterday', ''],
    to: ['2026-13-45'],
    challenge: ['EARS', 'nose'],
    status: ['Failed', 'running'],
    reason: [' ', 'r'.repeat(256)],
    review: ['attack'],
    signal: ['some', 'Virtual camera'],
    user: ['', 'u'.repeat(256)],
    thresholdsVersion: ['-1', '1.5', '1234567', 'new'],
  })) {
    it(`leaves out a ${field} that the API would refuse`, () => {
      for (const value of values) expect(filterOf({ [field]: value })).toEqual({});
    });
  }

  it('has either a span that ends now, or times', () => {
    expect(filterOf({ range: '24h', from: everything.from })).toEqual({ range: '24h' });
    expect(changed(everything, { range: '7d', challenge: '' })).toEqual(jasmine.objectContaining({ range: '7d' }));
    expect(Object.keys(changed(everything, { range: '7d', challenge: '' }))).not.toContain('from');
  });

  it('tells how many filters are on, a time range counted once', () => {
    expect(filtersIn({})).toBe(0);
    expect(filtersIn(everything)).toBe(8);
    expect(filtersIn({ range: '1h', user: 'u' })).toBe(2);
  });

  it('is the same where all fields are', () => {
    expect(sameFilter(everything, { ...everything })).toBeTrue();
    expect(sameFilter(everything, changed(everything, { user: '' }))).toBeFalse();
  });

  it('knows whether something new can appear', () => {
    const now = Date.parse('2026-05-01T12:00:00Z');
    expect(includesFuture({ range: '1h' }, now)).toBeTrue();
    expect(includesFuture({ to: '2026-05-01T11:00:00.000Z' }, now)).toBeFalse();
    expect(includesFuture({ to: '2026-05-01T13:00:00.000Z' }, now)).toBeTrue();
  });
});
