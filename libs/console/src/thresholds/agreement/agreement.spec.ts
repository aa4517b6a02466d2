import type { PreviewedAttempt } from '@liveness/contract';
import { agreements } from './agreement';

type Review = PreviewedAttempt['review'];

describe('the agreement of two measures of a turn', () => {
  /** Returns attempts with turns to alternating sides. The other measure is about `slope` times the first. */
  function turned(count: number, slope: number, review?: Review) {
    return Array.from({ length: count }, (_, index) => {
      const value = (index % 2 === 0 ? 1 : -1) * (20 + (index % 7));
      const otherValue = slope * value + (index % 3) - 1;
      return {
        ...(review && { review }),
        measuredTwice: [{ measurement: 'parallax', value, otherMeasurement: 'reported', otherValue }],
      };
    });
  }

  const cases: readonly (readonly [slope: number, verdict: string])[] = [
    [1, 'agree'],
    [0.84, 'agree'],
    [1.2, 'agree'],
    [0.7, 'apart'],
    [1.4, 'apart'],
  ];
  for (const [slope, verdict] of cases)
    it(`is "${verdict}" at a slope of ${slope}`, () => {
      const [agreement] = agreements(turned(60, slope));
      expect(agreement?.fit?.slope).toBeCloseTo(slope, 1);
      expect(agreement?.verdict).toBe(verdict as 'agree');
    });

  it('uses only genuine attempts if there are enough', () => {
    const [agreement] = agreements([...turned(30, 1, 'genuine'), ...turned(200, 0.5)]);
    expect([agreement?.genuineOnly, agreement?.points.length, agreement?.verdict]).toEqual([true, 30, 'agree']);
  });

  it('uses all attempts that no reviewer called an attack if there are too few genuine ones', () => {
    const [agreement] = agreements([...turned(5, 1, 'genuine'), ...turned(40, 1), ...turned(40, 0.3, 'attack-print')]);
    expect([agreement?.genuineOnly, agreement?.points.length, agreement?.verdict]).toEqual([false, 45, 'agree']);
  });

  it('has no fit for a few turns, and is unsure for turns to one side only', () => {
    expect(agreements(turned(19, 1))[0]).toEqual(jasmine.objectContaining({ verdict: 'few', fit: undefined }));
    const oneSided = turned(60, 1).filter(({ measuredTwice: [pair] }) => (pair?.value ?? 0) > 0);
    expect(agreements(oneSided)[0]?.verdict).toBe('unsure');
  });

  it('is returned for each pair of measures, by name, and not at all if nothing was measured twice', () => {
    const other = { measurement: 'nod', value: 10, otherMeasurement: 'nodReported', otherValue: 10 };
    expect(agreements([...turned(1, 1), { measuredTwice: [other] }]).map(({ measurement }) => measurement)).toEqual([
      'nod',
      'parallax',
    ]);
    expect(agreements([{}, { review: 'genuine' }])).toEqual([]);
  });
});
