import { presetLimits } from '@liveness/challenge-kernel';
import { draw } from './draw';
import type { TurnLimits } from './limits';
import { told } from './params';
import { turn } from './turn';

describe('the draw of TURN', () => {
  const announcement = { image: { width: 640, height: 480 }, metadata: undefined };

  /** Returns all possible draws, by counting through every choice. */
  function drawings(limits: TurnLimits) {
    return Array.from({ length: 4_000 }, (_, seed) => {
      let left = seed * 7919 + 13;
      return draw(announcement, limits, (min, max) => {
        left = (left * 1103515245 + 12345) % 2147483648;
        return min + (Math.floor(left / 65536) % (max - min + 1));
      });
    });
  }

  const standard: TurnLimits = presetLimits(turn.limits, 'standard');
  const strict: TurnLimits = presetLimits(turn.limits, 'strict');
  const kindOf = ({ rightDegrees, upDegrees }: { rightDegrees: number; upDegrees: number }) =>
    rightDegrees !== 0 ? (rightDegrees > 0 ? 'right' : 'left') : upDegrees > 0 ? 'up' : 'down';

  it('draws one turn sideways and one up or down in the standard preset, in either order', () => {
    const orders = new Set(drawings(standard).map(({ legs }) => legs.map(kindOf).join(' ')));
    expect([...orders].sort()).toEqual([
      'down left',
      'down right',
      'left down',
      'left up',
      'right down',
      'right up',
      'up left',
      'up right',
    ]);
  });

  it('draws a turn to each side and one up or down in the strict preset, in any order', () => {
    const orders = new Set(drawings(strict).map(({ legs }) => legs.map(kindOf).join(' ')));
    expect(orders.size).toBe(12);
    for (const order of orders) expect(order).toMatch(/left/);
    for (const order of orders) expect(order).toMatch(/right/);
  });

  it('draws each angle from the smallest to the smallest plus the spread', () => {
    const sideways = new Set(drawings(standard).flatMap(({ legs }) => legs.map((leg) => Math.abs(leg.rightDegrees))));
    const { minSidewaysLegDegrees: least, sidewaysLegSpreadDegrees: spread } = standard;
    expect([...sideways].filter((angle) => angle > 0).sort((a, b) => a - b)).toEqual(
      Array.from({ length: spread + 1 }, (_, more) => least + more),
    );
  });

  it('tells how many turns there are, but only the turns told so far', () => {
    const [params] = drawings(strict);
    expect(params && told(params, 1)).toEqual(
      jasmine.objectContaining({ legCount: 3, legs: params?.legs.slice(0, 1) }),
    );
  });
});

describe('the limits of TURN', () => {
  it('are the same in classic and standard, because there is no original', () => {
    expect(presetLimits(turn.limits, 'classic')).toEqual(presetLimits(turn.limits, 'standard'));
  });
});
