import { presetLimits } from '@liveness/challenge-kernel';
import { presetNames } from '@liveness/domain';
import * as fc from 'fast-check';
import { changesBy, contrast, differentBy, differentColours, draw } from './draw';
import { light } from './light';
import type { LightLimits } from './limits';
import type { Glow } from './palette';
import { corners, ringColour, ringDistance, ringSize } from './palette';
import { legSlots, told } from './params';

const announcement = { image: { width: 640, height: 480 }, metadata: undefined };
const standard = presetLimits(light.limits, 'standard');
const seeds = fc.infiniteStream(fc.nat(1_000_000));

function drawn(limits: LightLimits, numbers: Iterable<number>) {
  const stream = numbers[Symbol.iterator]();
  return draw(announcement, limits, (min, max) => min + ((stream.next().value as number) % (max - min + 1)));
}

describe('the ring of colours', () => {
  it('goes through its corners, without a colour that comes twice', () => {
    expect(corners.map((_, corner) => ringColour(corner * (ringSize / corners.length)))).toEqual([...corners]);
    expect(ring.size).toBe(ringSize);
  });
});

describe('the colours of LIGHT', () => {
  for (const preset of presetNames) {
    const limits = presetLimits(light.limits, preset);

    it(`never follow one that is nearly alike, and the first ${differentColours} are all different (${preset})`, () => {
      fc.assert(
        fc.property(seeds, (numbers) => {
          const { sequences, stepCount } = drawn(limits, numbers);
          expect(sequences).toHaveSize(limits.sequences);
          for (const colours of sequences) {
            expect(colours).toHaveSize(stepCount);
            const positions = colours.map(positionOf);
            for (const [index, position] of positions.entries())
              if (index > 0)
                expect(ringDistance(position, positions[index - 1] as number)).toBeGreaterThanOrEqual(changesBy);
            const first = positions.slice(0, differentColours);
            for (const [index, position] of first.entries())
              for (const before of first.slice(0, index))
                expect(ringDistance(position, before)).toBeGreaterThanOrEqual(differentBy);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('differ enough from one another in nearly every sequence that a weak screen is seen', () => {
    const contrasts = Array.from({ length: 200 }, (_, start) =>
      contrast(drawn(standard, lcg(start)).sequences[0] ?? []),
    );
    expect(contrasts.filter((each) => each < 1.15).length).toBeLessThan(10);
  });

  it('may be any colour at any step: a recorded one hardly ever comes again', () => {
    const seen = Array.from({ length: standard.steps }, () => new Set<number>());
    for (let start = 0; start < 200; start += 1) {
      const [colours = []] = drawn(standard, lcg(start)).sequences;
      for (const [index, glow] of colours.entries()) seen[index]?.add(Math.floor(positionOf(glow) / 50));
    }
    expect(seen.map(({ size }) => size)).toEqual(seen.map(() => ringSize / 50));
  });

  it('are told one after the other, and those of a sequence that was stopped no more', () => {
    const params = drawn(standard, lcg(7));
    const toldAfter = (count: number) => told(params, count).sequences.map(({ length }) => length);
    expect(toldAfter(0)).toEqual([0]);
    expect(toldAfter(1)).toEqual([1]);
    expect(toldAfter(5)).toEqual([5]);
    const second = legSlots.findIndex(({ sequence, step }) => sequence === 1 && step === -1) + 1;
    expect(toldAfter(second)).withContext('dark again').toEqual([0, 0]);
    expect(toldAfter(second + 2)).toEqual([0, 2]);
    expect(told(params, second + 2).sequences[1]).toEqual(params.sequences[1]?.slice(0, 2) as never);
  });
});

const ring = new Map(
  Array.from({ length: ringSize }, (_, position) => [JSON.stringify(ringColour(position)), position]),
);

/** Returns where a colour is on the ring. */
function positionOf(glow: Glow): number {
  const position = ring.get(JSON.stringify(glow));
  if (position === undefined) throw new Error('no colour of the ring');
  return position;
}

/** Numbers that can be repeated. */
function* lcg(seed: number): Generator<number> {
  let state = seed * 2_654_435_761 + 1;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}
