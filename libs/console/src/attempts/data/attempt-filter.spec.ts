import {
  type AttemptFilter,
  changed,
  filterOf,
  filtersIn,
  includesFuture,
  paramsOf,
  sameFilter,
} from './attempt-filter';

describe('the attempts filter', () => {
  const everything: AttemptFilter = {
    from: '2026-05-01T00:00:00.000Z',
    to: '2026-05-02T00:00:00.000Z',
    challenge: 'NOSE',
    status: 'failed',
    reason: 'left_area',
    review: 'attack-mask',
    signal: 'virtual-camera',
    user: ' auth0|1\t\n\u202e',
    reference: ' customer-7',
    thresholdsVersion: '3',
  };

  it('survives the round trip through an address', () => expect(filterOf(paramsOf(everything))).toEqual(everything));

  it('removes parameters of fields that it does not have', () => expect(paramsOf({}).status).toBeNull());

  for (const [field, values] of Object.entries({
    range: ['2h', '', ['24h', '1h']],
    from: ['yesterday', ''],
    to: ['2026-13-45'],
    challenge: ['EARS', 'nose'],
    status: ['Failed', 'running'],
    reason: ['', 'r'.repeat(256)],
    review: ['attack'],
    signal: ['some', 'Virtual camera'],
    user: ['', 'u'.repeat(256)],
    reference: ['', 'r'.repeat(201)],
    thresholdsVersion: ['-1', '1.5', '1234567', 'new'],
  })) {
    it(`ignores a ${field} that the API would reject`, () => {
      for (const value of values) expect(filterOf({ [field]: value })).toEqual({});
    });
  }

  it('has either a relative range or times, never both', () => {
    expect(filterOf({ range: '24h', from: everything.from })).toEqual({ range: '24h' });
    expect(changed(everything, { range: '7d', challenge: '' })).toEqual(jasmine.objectContaining({ range: '7d' }));
    expect(Object.keys(changed(everything, { range: '7d', challenge: '' }))).not.toContain('from');
  });

  it('counts its active fields, a time range as one', () => {
    expect(filtersIn({})).toBe(0);
    expect(filtersIn(everything)).toBe(9);
    expect(filtersIn({ range: '1h', user: 'u' })).toBe(2);
  });

  it('equals another filter with the same fields', () => {
    expect(sameFilter(everything, { ...everything })).toBeTrue();
    expect(sameFilter(everything, changed(everything, { user: '' }))).toBeFalse();
  });

  it('tells whether new attempts can appear', () => {
    const now = Date.parse('2026-05-01T12:00:00Z');
    expect(includesFuture({ range: '1h' }, now)).toBeTrue();
    expect(includesFuture({ to: '2026-05-01T11:00:00.000Z' }, now)).toBeFalse();
    expect(includesFuture({ to: '2026-05-01T13:00:00.000Z' }, now)).toBeTrue();
  });
});
