import { developLayers } from './develop-layers';
import { lightLayers } from './light-layers';
import { usualLight } from './light/light';
import { ScreenLight, screenAt } from './light/screen';
import { personCalled } from './people/people';
import { photograph } from './photograph';
import { landmarksOf } from './truth';

const shot = { width: 120, height: 120, faceWidth: 44, distance: 5.2 };
const who = personCalled('ben');
const layers = lightLayers(who, { shot, screen: screenAt(5.2, 'phone') });

/** Mean of a layer around a point, in the green. */
function around(layer: Float32Array, { x, y }: { readonly x: number; readonly y: number }, reach = 1): number {
  let sum = 0;
  let count = 0;
  for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row += 1) {
    for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column += 1) {
      sum += layer[(row * shot.width + column) * 3 + 1] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}

describe('light layers', () => {
  const marks = landmarksOf(who, shot);
  const mark = (name: string) => marks[name] ?? { x: NaN, y: NaN };

  it('give the usual picture where the screen is dark', () => {
    const options = { noise: 0, grainSeed: 1 };
    const dark = developLayers(layers, { screen: [0, 0, 0], ...options });
    const usual = photograph(who, { shot, ...options });
    const apart = dark.data.map((value, at) => Math.abs(value - (usual.data[at] ?? 0)));
    expect(Math.max(...apart)).toBe(0);
  });

  it('light the front of a face more than its sides, and the wall behind hardly', () => {
    const answer = (x: number, y: number) => around(layers.screen, { x, y }) / around(layers.room, { x, y });
    const nose = mark('nose');
    expect(answer(nose.x, nose.y)).toBeGreaterThan(5 * answer(6, 20));
    const lit = (point: { readonly x: number; readonly y: number }) => around(layers.screen, point);
    const cheek = { x: (mark('nose').x + mark('upperJawlineLeft').x) / 2, y: nose.y };
    const edge = { x: mark('upperJawlineLeft').x + 2, y: nose.y };
    expect(lit(cheek)).toBeGreaterThan(lit(edge));
  });

  it('add up: twice the screen is twice its light, in each colour for itself', () => {
    const at = (Math.round(mark('nose').y) * shot.width + Math.round(mark('nose').x)) * 3;
    const red = developLayers(layers, { screen: [0.5, 0, 0], noise: 0 });
    const dark = developLayers(layers, { screen: [0, 0, 0], noise: 0 });
    expect(red.data[(at / 3) * 4]).toBeGreaterThan((dark.data[(at / 3) * 4] ?? 0) + 20);
    expect(red.data[(at / 3) * 4 + 1]).toBe(dark.data[(at / 3) * 4 + 1]);
  });
});

describe('a camera', () => {
  const mean = (data: Uint8Array, colour: number) => {
    let sum = 0;
    for (let at = colour; at < data.length; at += 4) sum += data[at] ?? 0;
    return (4 * sum) / data.length;
  };

  it('exposes a bright screen as brightly as a dark one', () => {
    const [dim, bright] = [0, 3].map((strength) =>
      mean(developLayers(layers, { screen: [strength, strength, strength], exposeTo: 0.2, noise: 0 }).data, 1),
    );
    expect(Math.abs((dim ?? 0) - (bright ?? 0))).toBeLessThan(40);
  });

  it('takes colours back as far as it balances white', () => {
    const redness = [0, 0.5, 1].map((whiteBalance) => {
      const { data } = developLayers(layers, { screen: [1, 0.2, 0.2], exposeTo: 0.2, whiteBalance, noise: 0 });
      return mean(data, 0) / mean(data, 2);
    });
    expect(redness[1]).toBeLessThan(redness[0] ?? 0);
    expect(redness[2]).toBeLessThan(redness[1] ?? 0);
  });

  it('sees lamps that flicker as bands, of which one frame differs from another', () => {
    const rows = [0, 0.5].map((phase) => {
      const { data } = developLayers(layers, { screen: [0, 0, 0], flicker: { depth: 0.3, phase }, noise: 0 });
      return [10, 22, 34].map((row) => data[(row * shot.width + 4) * 4 + 1] ?? 0);
    });
    expect(rows[0]).not.toEqual(rows[1] as number[]);
    expect(new Set(rows[0]).size).toBeGreaterThan(1);
  });
});

describe('the light of a screen', () => {
  it('is as strong as the room on a plane before the nose, and falls with distance', () => {
    const screen = new ScreenLight(screenAt(5.2, 'phone'), usualLight);
    const near = screen.reaching([0, -0.2, 1.1], [0, 0, 1], 0);
    expect(near).toBeCloseTo(1.04, 1);
    expect(screen.reaching([0, -0.2, -10], [0, 0, 1], 0)).toBeLessThan(0.15 * near);
    expect(screen.reaching([0, -0.2, 1.1], [0, 0, -1], 0)).toBe(0);
  });
});
