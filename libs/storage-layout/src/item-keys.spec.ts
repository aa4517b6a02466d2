import { hourOfCounters, itemKeys } from './item-keys';

describe('item keys', () => {
  it('keep an attempt and all that belongs to it in one partition, frames in order of sequence', () => {
    const sortKeys = [
      itemKeys.attempt('a'),
      itemKeys.decision('a'),
      itemKeys.frame('a', 2),
      itemKeys.frame('a', 10),
      itemKeys.frame('a', 120),
      itemKeys.positions('a'),
      itemKeys.review('a', 0, 'r'),
      itemKeys.review('a', 1, 'q'),
    ];
    expect(new Set(sortKeys.map(({ pk }) => pk))).toEqual(new Set(['ATTEMPT#a']));
    expect(sortKeys.map(({ sk }) => sk)).toEqual([...sortKeys.map(({ sk }) => sk)].sort());
  });

  it('store the claim on a picture under its digest, apart from the attempt that made it', () => {
    expect(itemKeys.claim('ab12')).toEqual({ pk: 'DIGEST#ab12', sk: 'CLAIM' });
  });

  it('keep the attempts that claim a position side by side under its hash, apart from what else they have', () => {
    expect(itemKeys.positionClaim('ab12', 'a')).toEqual({ pk: 'POSITION#ab12', sk: 'a' });
  });

  it('group counters by hour in UTC and by challenge, with one partition per day', () => {
    const late = Date.UTC(2026, 2, 1, 23, 59, 59, 999);
    const { pk, sk } = itemKeys.counters(late, 'NOSE', 3);
    expect({ pk, sk }).toEqual({ pk: 'COUNTERS#2026-03-01#NOSE', sk: 'HOUR#23#3' });
    expect(itemKeys.counters(Date.UTC(2026, 2, 1), 'NOSE', 0).pk).toBe(pk);
    expect(hourOfCounters(late, sk)).toBe(Date.UTC(2026, 2, 1, 23));
  });

  it('group audit events by day, in order of time', () => {
    const noon = Date.UTC(2026, 2, 1, 12);
    expect(itemKeys.auditEvent(noon, 3, 'e')).toEqual({ pk: 'AUDIT#2026-03-01#3', sk: '2026-03-01T12:00:00.000Z#e' });
    expect(itemKeys.auditEvent(noon, 3, 'z').sk < itemKeys.auditEvent(noon + 1, 3, 'a').sk).toBeTrue();
  });

  it('sort versions of thresholds as numbers', () => {
    expect(itemKeys.thresholdsVersion('NOSE', 9).sk < itemKeys.thresholdsVersion('NOSE', 10).sk).toBeTrue();
  });
});
