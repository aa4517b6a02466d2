import { decide, presetLimits } from '@liveness/challenge-kernel';
import { measuredTwice } from './measured-twice';
import type { TurnParams } from './params';
import { turnAsTold } from './testing';
import { turn } from './turn';

describe('what TURN measures twice', () => {
  const params: TurnParams = {
    imageWidth: 640,
    imageHeight: 480,
    legCount: 3,
    legs: [
      { rightDegrees: -24, upDegrees: 0 },
      { rightDegrees: 0, upDegrees: -11 },
      { rightDegrees: 22, upDegrees: 0 },
    ],
  };
  const limits = { ...presetLimits(turn.limits, 'strict'), minSimilarity: 0 };

  it('is the turn of each leg, with the sign of its side', () => {
    const { verdict, trace } = decide(turn, params, limits, turnAsTold(params));
    expect(verdict).toBe('passed');
    const pairs = measuredTwice(params, trace);
    expect(pairs.map(({ measurement, otherMeasurement }) => [measurement, otherMeasurement])).toEqual([
      ['sidewaysParallaxDegrees', 'sidewaysReportedDegrees'],
      ['upDownParallaxDegrees', 'upDownReportedDegrees'],
      ['sidewaysParallaxDegrees', 'sidewaysReportedDegrees'],
    ]);
    expect(pairs.map(({ otherValue }) => Math.round(otherValue))).toEqual([-24, -11, 22]);
    for (const { value, otherValue } of pairs) expect(Math.abs(value - otherValue)).toBeLessThan(6);
  });

  it('excludes a leg that was not reached', () => {
    const { trace } = decide(turn, params, limits, turnAsTold(params).slice(0, 4));
    expect(measuredTwice(params, trace).length).toBe(1);
  });
});
