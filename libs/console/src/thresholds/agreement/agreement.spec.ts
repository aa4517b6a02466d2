import type { PreviewedAttempt } from '@liveness/contract';
import { agreements } from './agreement';

type Review = PreviewedAttempt['review'];

describe('how two measures of a turn relate', () => {
  /** Attempts that turned to both sides in turn, read `slope` times as far as they turned. */
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

  it('is told from genuine attempts alone where there are enough', () => {
    const [agreement] = agreements([...turned(30, 1, 'genuine'), ...turned(200, 0.5)]);
    expect([agreement?.genuineOnly, agreement?.points.length, agreement?.verdict]).toEqual([true, 30, 'agree']);
  });

  it('is told from all that nobody called an attack where there are not', () => {
    const [agreement] = agreements([...turned(5, 1, 'genuine'), ...turned(40, 1), ...turned(40, 0.3, 'attack-print')]);
    expect([agreement?.genuineOnly, agreement?.points.length, agreement?.verdict]).toEqual([false, 45, 'agree']);
  });

  it('is not told of few turns, nor of turns to one side only', () => {
    expect(agreements(turned(19, 1))[0]).toEqual(jasmine.objectContaining({ verdict: 'few', fit: undefined }));
    const oneSided = turned(60, 1).filter(({ measuredTwice: [pair] }) => (pair?.value ?? 0) > 0);
    expect(agreements(oneSided)[0]?.verdict).toBe('unsure');
  });

  it('is told for each pair of measures, and of none where nothing was measured twice', () => {
    const other = { measurement: 'nod', value: 10, otherMeasurement: 'nodReported', otherValue: 10 };
    expect(agreements([...turned(1, 1), { measuredTwice: [other] }]).map(({ measurement }) => measurement)).toEqual([
      'parallax',
      'nod',
    ]);
    expect(agreements([{}, { review: 'genuine' }])).toEqual([]);
  });
});
