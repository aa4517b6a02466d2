import { LitScene, screenShare } from './lit-scene';
import { storedLight } from './stored-light';

/** Two pixels: a face that answers a screen, and a wall that does not. */
const scene = new LitScene({
  width: 2,
  height: 1,
  room: Float32Array.of(0.2, 0.2, 0.2, 0.2, 0.2, 0.2),
  screen: Float32Array.of(0.2, 0.2, 0.2, 0, 0, 0),
});

function taken(screen: readonly [number, number, number]): readonly number[] {
  const into = new Uint8ClampedArray(8);
  scene.take(screen, [1, 1, 1], into);
  return [...into];
}

describe('LitScene', () => {
  it('shows the room alone before a black screen', () => {
    expect(taken([0, 0, 0])).toEqual([114, 114, 114, 255, 114, 114, 114, 255]);
  });

  it('lights what answers the screen, each colour for itself', () => {
    expect(taken([1, 0, 0])).toEqual([161, 114, 114, 255, 114, 114, 114, 255]);
  });

  it('shows nothing brighter than white', () => {
    expect(taken([1_000, 0, 0])[0]).toBe(255);
  });
});

describe('screenShare', () => {
  it('is what the screen adds to the room', () => {
    expect(screenShare({ roomLux: 200, screenLux: 80 }, [1, 0.5, 0])).toEqual([0.4, 0.2, 0]);
  });
});

describe('storedLight', () => {
  it('reads linear light, brightest at 255', () => {
    const [dark = NaN, half = NaN, bright = NaN] = storedLight(Uint8ClampedArray.of(0, 180, 255, 255));
    expect([dark, bright]).toEqual([0, 2]);
    expect(half).toBeCloseTo(1, 1);
  });
});
