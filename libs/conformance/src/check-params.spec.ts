import { everyDraw } from './check-params';

describe('everyDraw', () => {
  it('gives every combination of the numbers asked for, once', () => {
    const drawn = [...everyDraw((random) => `${random(0, 1)}${random(7, 9)}`)];
    expect(drawn).toEqual(['07', '08', '09', '17', '18', '19']);
  });

  it('follows draws that ask for more after some numbers than after others', () => {
    const drawn = [...everyDraw((random) => (random(0, 1) === 0 ? 'a' : `b${random(0, 2)}`))];
    expect(drawn).toEqual(['a', 'b0', 'b1', 'b2']);
  });

  it('gives the only result of a draw without chance', () => {
    expect([...everyDraw(() => 'always')]).toEqual(['always']);
  });
});
