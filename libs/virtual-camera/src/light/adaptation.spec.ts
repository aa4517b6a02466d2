import { Adaptation } from './adaptation';
import type { ScreenColour } from './scene-light';

const grey: ScreenColour = [0.2, 0.2, 0.2];
const bright: ScreenColour = [0.8, 0.8, 0.8];
const red: ScreenColour = [0.4, 0.1, 0.1];

function brightness(gains: ScreenColour, light: ScreenColour): number {
  return gains.reduce((sum, gain, colour) => sum + (gain * light[colour]!) / 3, 0);
}

describe('Adaptation', () => {
  it('begins with the exposure that the light needs', () => {
    for (const light of [grey, bright, red])
      expect(brightness(new Adaptation().after(light, 0), light)).toBeCloseTo(0.2);
  });

  it('follows a brighter room with a delay', () => {
    const camera = new Adaptation();
    camera.after(grey, 0);
    expect(brightness(camera.after(bright, 33), bright)).toBeGreaterThan(0.6);
    expect(brightness(camera.after(bright, 2_000), bright)).toBeCloseTo(0.2, 2);
  });

  it('takes colours back by half, later than brightness', () => {
    const camera = new Adaptation();
    camera.after(grey, 0);
    const redness = (gains: ScreenColour) => (gains[0] * red[0]) / (gains[1] * red[1]);
    expect(redness(camera.after(red, 33))).toBeGreaterThan(3.8);
    expect(redness(camera.after(red, 60_000))).toBeCloseTo(2, 1);
  });
});
