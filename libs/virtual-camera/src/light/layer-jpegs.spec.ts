import { type LightLayers, decodeJpeg } from '@liveness/synthetic-person';
import { layerJpegs } from './layer-jpegs';
import { storedLight } from './stored-light';

const size = 32;
const evenly = ([red, green, blue]: readonly [number, number, number]) =>
  Float32Array.from({ length: size * size * 3 }, (_, at) => [red, green, blue][at % 3]!);
const valueOf = (light: number) => 255 * Math.sqrt(light / 2);
const layers: LightLayers = {
  width: size,
  height: size,
  room: evenly([0.25, 0.18, 0.12]),
  screen: evenly([0.4, 0.3, 0.2]),
};

describe('layerJpegs', () => {
  it('keep the light of a position to less than two steps of 255', () => {
    const { room, screen } = layerJpegs(layers);
    for (const [jpeg, light] of [
      [room, layers.room],
      [screen, layers.screen],
    ] as const) {
      const stored = storedLight(Uint8ClampedArray.from(decodeJpeg(jpeg).data));
      for (const colour of [0, 1, 2]) {
        const mean = stored.filter((_, at) => at % 3 === colour).reduce((sum, value) => sum + value / size ** 2, 0);
        const wanted = light[colour] ?? NaN;
        expect(Math.abs(valueOf(mean) - valueOf(wanted))).toBeLessThan(2);
      }
    }
  });
});
