import { everyDraw } from './check-params';

describe('everyDraw', () => {
  it('returns every combination of the requested numbers once', () => {
    const drawn = [...everyDraw((random) => `${random(0, 1)}${random(7, 9)}`)];
    expect(drawn).toEqual(['07', '08', '09', '17', '18', '19']);
  });

  it('follows draws that request more numbers after some numbers than after others', () => {
    const drawn = [...everyDraw((random) => (random(0, 1) === 0 ? 'a' : `b${random(0, 2)}`))];
    expect(drawn).toEqual(['a', 'b0', 'b1', 'b2']);
  });

  it('returns the only result of a draw without random numbers', () => {
    expect([...everyDraw(() => 'always')]).toEqual(['always']);
  });
});
