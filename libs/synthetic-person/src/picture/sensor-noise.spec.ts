import type { Picture } from './picture';
import { usualNoise, withSensorNoise } from './sensor-noise';

const grey: Picture = { width: 64, height: 48, data: new Uint8Array(64 * 48 * 4).fill(128) };

describe('the noise of a sensor', () => {
  it('is another for each seed, the same for the same, and leaves the picture as it was', () => {
    const first = withSensorNoise(grey, 1);
    expect(withSensorNoise(grey, 1).data).toEqual(first.data);
    expect(withSensorNoise(grey, 2).data).not.toEqual(first.data);
    expect(new Set(grey.data)).toEqual(new Set([128]));
  });

  it('is as strong as asked and on both sides alike', () => {
    for (const deviation of [usualNoise, 6]) {
      const greens = Array.from(
        { length: 64 * 48 },
        (_, i) => withSensorNoise(grey, 3, deviation).data[i * 4 + 1]! - 128,
      ).slice(0, 500);
      const mean = greens.reduce((sum, value) => sum + value, 0) / greens.length;
      const spread = Math.sqrt(greens.reduce((sum, value) => sum + (value - mean) ** 2, 0) / greens.length);
      expect(Math.abs(mean)).toBeLessThan(0.2 * deviation + 0.1);
      expect(spread / deviation).toBeGreaterThan(0.8);
      expect(spread / deviation).toBeLessThan(1.5);
    }
  });

  it('stays within what a pixel can be', () => {
    const bright = withSensorNoise({ ...grey, data: grey.data.map(() => 254) }, 1, 20).data;
    expect(Math.max(...bright)).toBe(255);
    expect(bright.filter((value) => value < 100).length).toBe(0);
  });
});
