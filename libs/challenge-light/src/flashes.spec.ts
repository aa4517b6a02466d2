import { presetNames } from '@liveness/domain';
import type { ShownGlow } from './flashes';
import {
  flashLuminance,
  flashesAllowed,
  generalChange,
  generalFlashes,
  luminance,
  redChange,
  redFlashes,
  redShare,
} from './flashes';
import { lightLimits } from './limits';
import type { Glow } from './palette';
import { dark, ringColour, ringSize } from './palette';

const white: Glow = { red: 1, green: 1, blue: 1 };
const pureRed: Glow = { red: 1, green: 0, blue: 0 };
const every = (ms: number, ...glows: readonly Glow[]): readonly ShownGlow[] =>
  glows.map((glow, index) => ({ glow, at: index * ms }));

describe('flashes by WCAG 2.3.1', () => {
  it('are pairs of opposing changes: four in a second of black and white', () => {
    expect(generalFlashes(every(125, dark, white, dark, white, dark, white, dark, white))).toBeGreaterThan(
      flashesAllowed,
    );
    expect(generalFlashes(every(125, dark, white))).toBe(0);
    expect(generalFlashes(every(1_500, dark, white, dark, white, dark)))
      .withContext('one in any second')
      .toBe(1);
  });

  it('count from a tenth of the greatest luminance on, unless both states are bright', () => {
    const grey = (value: number): Glow => ({ red: value, green: value, blue: value });
    expect(generalChange(grey(0.2), grey(0.29))).toBe(0);
    expect(generalChange(grey(0.2), grey(0.31))).toBe(1);
    expect(generalChange(grey(1), grey(0.81))).toBe(0);
    expect(generalChange(grey(1), grey(0.5))).toBe(-1);
  });

  it('are red flashes to and from a saturated red', () => {
    expect(redFlashes(every(125, dark, pureRed, dark, pureRed, dark, pureRed, dark, pureRed))).toBeGreaterThan(
      flashesAllowed,
    );
    expect(redChange(white, { red: 0.7, green: 0.3, blue: 0.3 })).toBe(0);
  });
});

describe('what LIGHT shows', () => {
  const ring = Array.from({ length: ringSize }, (_, position) => ringColour(position));
  const luminances = ring.map(luminance);

  it('has no two colours whose change is a flash: no sequence of them flashes at all', () => {
    expect(Math.max(...luminances) - Math.min(...luminances)).toBeLessThan(flashLuminance);
    for (const one of ring) for (const other of [ring[0], ring[300]] as Glow[]) expect(redChange(one, other)).toBe(0);
  });

  it('has no saturated red, also while one colour fades into another or into the dark', () => {
    // The share of red of a mixture lies between those of what is mixed.
    expect(Math.max(...ring.map(redShare))).toBeLessThan(0.8);
    expect(redShare(mixed(dark, ring[0] as Glow, 0.1))).toBeCloseTo(redShare(ring[0] as Glow), 9);
  });

  it('keeps all that an attempt can show within the thresholds, from a white page to the dark, through three sequences and back', () => {
    // No change among colours counts, so the sequences that can be drawn differ in nothing that counts: one of each length stands for all.
    for (const preset of presetNames) {
      const steps = lightLimits.steps.presets[preset];
      const every = lightLimits.minStepMs.min;
      const glows = Array.from({ length: 3 }, () => [
        dark,
        ...Array.from({ length: steps }, (_, index) => ringColour((index * 310) % ringSize)),
      ]).flat();
      const shown = [white, ...glows, white].map((glow, index) => ({ glow, at: index * every }));
      expect(generalFlashes(shown)).withContext('dark, then a colour').toBeLessThan(flashesAllowed);
      expect(redFlashes(shown)).toBe(0);
    }
  });

  it('changes at most twice a second, whatever the limits', () => {
    expect(1_000 / lightLimits.minStepMs.min).toBeLessThanOrEqual(2);
  });
});

function mixed(one: Glow, other: Glow, share: number): Glow {
  const between = (a: number, b: number) => a + (b - a) * share;
  return {
    red: between(one.red, other.red),
    green: between(one.green, other.green),
    blue: between(one.blue, other.blue),
  };
}
