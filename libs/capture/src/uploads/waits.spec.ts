import { Waits } from './waits';

describe('what an attempt waited for', () => {
  it('is nothing as long as nothing waits', () => {
    expect(new Waits().lasting(90_000)).toBeUndefined();
  });

  it('is told once it has lasted, also while it goes on', () => {
    const waits = new Waits();
    waits.note('service', 0);
    expect(waits.lasting(2_999)).toBeUndefined();
    expect(waits.lasting(3_000)).toBe('service');
    waits.note(undefined, 3_500);
    expect(waits.lasting(90_000)).toBe('service');
  });

  it('adds up several waits, and names the last of them', () => {
    const waits = new Waits();
    for (const [reason, at] of [
      ['service', 0],
      [undefined, 1_000],
      ['connection', 5_000],
      [undefined, 6_900],
    ] as const)
      waits.note(reason, at);
    expect(waits.lasting(90_000)).toBeUndefined();
    waits.note('slow', 10_000);
    expect(waits.lasting(10_100)).toBe('slow');
  });

  it('counts a wait once, however often it is told', () => {
    const waits = new Waits();
    for (const at of [0, 500, 1_000]) waits.note('service', at);
    expect(waits.lasting(2_900)).toBeUndefined();
  });
});
