import { seededRandom } from './seeded-random';

describe('seeded random', () => {
  const draws = (seed: number, stream: number) =>
    Array.from(
      { length: 50 },
      (
        (random) => () =>
          random.share()
      )(seededRandom(seed, stream)),
    );

  it('repeats itself for the same seed and stream only', () => {
    expect(draws(5, 1)).toEqual(draws(5, 1));
    expect(draws(5, 1)).not.toEqual(draws(5, 2));
    expect(draws(5, 1)).not.toEqual(draws(6, 1));
    expect(draws(5, 1))
      .withContext('beyond 32 bits')
      .not.toEqual(draws(5 + 2 ** 32, 1));
  });

  it('is evenly distributed within its bounds', () => {
    const random = seededRandom(7, 0);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 8000; draw += 1) counts[random.integer(0, 3)]! += 1;
    expect(counts.length).toBe(4);
    expect(Math.min(...counts)).toBeGreaterThan(1800);
  });

  it('draws names according to their weights, and never one without weight', () => {
    const random = seededRandom(7, 0);
    const drawn = Array.from({ length: 2000 }, () => random.weighted({ never: 0, often: 3, seldom: 1 }));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((name) => name === 'often').length / 2000).toBeCloseTo(0.75, 1);
  });

  it('draws ids in the form of attempt ids, no two alike', () => {
    const ids = Array.from({ length: 2000 }, (_, stream) => seededRandom(3, stream).uuid());
    expect(new Set(ids).size).toBe(2000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
