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

  const heightsIn = (limits: TurnLimits) =>
    [...new Set(drawings(limits).flatMap(({ legs }) => legs.filter((leg) => leg.rightDegrees !== 0)))]
      .map(({ rightDegrees, upDegrees }) => `${Math.sign(rightDegrees)} ${upDegrees}`)
      .filter((each, index, all) => all.indexOf(each) === index)
      .sort();

  it('draws a height for each turn sideways: raised or lowered, level too where the limits ask for three', () => {
    expect(heightsIn(standard)).toEqual(['-1 -12', '-1 12', '1 -12', '1 12']);
    expect(heightsIn(strict)).toEqual(['-1 -14', '-1 0', '-1 14', '1 -14', '1 0', '1 14']);
    const pairs = drawings(strict).map(({ legs }) => legs.filter((leg) => leg.rightDegrees !== 0));
    expect(pairs.some(([one, other]) => one?.upDegrees !== other?.upDegrees))
      .withContext('each for itself')
      .toBeTrue();
  });

  it('asks for no turn up or down that a head passes on its way from one side to the other', () => {
    const heights = (each: readonly { upDegrees: number }[]) =>
      each.map(({ upDegrees }) => Math.sign(upDegrees)).join();
    const middles = drawings(strict).filter(({ legs }) => legs[1]?.rightDegrees === 0);
    expect(middles.length).toBeGreaterThan(100);
    expect(middles.filter(({ legs }) => ['1,1,1', '-1,-1,-1'].includes(heights(legs)))).toEqual([]);
    const alike = drawings(strict).filter(({ legs }) => heights(legs) === '1,1,1');
    expect(new Set(alike.map(({ legs }) => legs.findIndex((leg) => leg.rightDegrees === 0)))).toEqual(new Set([0, 2]));
  });

  it('draws level turns where the limits ask for one height', () => {
    expect(heightsIn({ ...standard, sidewaysHeights: 1 })).toEqual(['-1 0', '1 0']);
    expect(heightsIn({ ...standard, sidewaysHeightDegrees: 0 })).toEqual(['-1 0', '1 0']);
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
