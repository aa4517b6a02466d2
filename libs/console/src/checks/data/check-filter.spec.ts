import { longestReference } from '../../attempts/data/attempt-filter';
import { checkFilterOf, checkParamsOf, sameCheckFilter } from './check-filter';

describe('the filter of checks', () => {
  it('survives the round trip through an address', () => {
    for (const filter of [{}, { reference: ' customer\u200b7 ' }, { reference: 'a', status: 'redacted' }] as const)
      expect(checkFilterOf(checkParamsOf(filter))).toEqual(filter);
  });

  it('ignores what the API would reject', () => {
    for (const params of [
      { status: 'lost' },
      { status: ['passed', 'failed'] },
      { reference: '' },
      { reference: 'a'.repeat(longestReference + 1) },
      { reference: ['a', 'b'] },
    ])
      expect(checkFilterOf(params)).withContext(JSON.stringify(params)).toEqual({});
  });

  it('equals another filter with the same fields', () => {
    expect(sameCheckFilter({ reference: 'a' }, { reference: 'a' })).toBeTrue();
    expect(sameCheckFilter({ reference: 'a' }, { reference: 'a', status: 'passed' })).toBeFalse();
    expect(sameCheckFilter({ reference: 'a' }, { reference: 'b' })).toBeFalse();
  });
});
