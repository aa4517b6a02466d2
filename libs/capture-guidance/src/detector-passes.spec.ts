import { type DetectorPass, firstFound } from './detector-passes';

describe('looking for faces', () => {
  it('is done with the first pass that finds any', async () => {
    const passes: DetectorPass[] = [];
    const faces = await firstFound((pass) => {
      passes.push(pass);
      return Promise.resolve(['a face']);
    });
    expect(faces).toEqual(['a face']);
    expect(passes.length).toBe(1);
  });

  it('looks again, coarser and with less doubt, while nothing is found', async () => {
    const passes: DetectorPass[] = [];
    const faces = await firstFound((pass) => {
      passes.push(pass);
      return Promise.resolve(passes.length === 3 ? ['a face'] : []);
    });
    expect(faces).toEqual(['a face']);
    expect(passes.map(({ inputSize }) => inputSize)).toEqual([224, 192, 128]);
    expect(passes.map(({ scoreThreshold }) => scoreThreshold)).toEqual([0.5, 0.4, 0.3]);
  });

  it('finds nobody where no pass does', async () => {
    let looks = 0;
    expect(
      await firstFound(() => {
        looks += 1;
        return Promise.resolve([]);
      }),
    ).toEqual([]);
    expect(looks).toBe(3);
  });
});
