import { type Glow, ringColour, ringSize } from '@liveness/challenge-light';
import { glowColour } from './glow-colour';

describe('the colour of a glow', () => {
  it('is what a display turns into that share of its light', () => {
    expect(glowColour({ red: 0, green: 0, blue: 0 })).toBe('rgb(0, 0, 0)');
    expect(glowColour({ red: 1, green: 1, blue: 1 })).toBe('rgb(255, 255, 255)');
    expect(glowColour({ red: 0.5029, green: 0.2158, blue: 0.0331 })).toBe('rgb(188, 128, 51)');
  });

  it('never flashes while the browser fades it into another one, and is no saturated red on the way', () => {
    const places = Array.from({ length: ringSize / 20 }, (_, index) => ringColour(20 * index));
    let [greatest, reddest] = [0, 0];
    for (const [from, to] of places.flatMap((one) => places.map((other) => [one, other] as const))) {
      for (const share of [0.25, 0.5, 0.75]) {
        const faded = mixedInSRGB(from, to, share);
        greatest = Math.max(greatest, ...[from, to].map((end) => Math.abs(luminance(faded) - luminance(end))));
        reddest = Math.max(reddest, faded.red / (faded.red + faded.green + faded.blue));
      }
    }
    // WCAG 2.3.1: a tenth of the greatest luminance, and a share of red of 0.8.
    expect(greatest).toBeLessThan(0.1);
    expect(reddest).toBeLessThan(0.8);
  });
});

const luminance = ({ red, green, blue }: Glow) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** What a browser shows on the way from one colour to another: it mixes what displays are told, not light. */
function mixedInSRGB(from: Glow, to: Glow, share: number): Glow {
  const [one, other] = [from, to].map((glow) => (glowColour(glow).match(/[0-9]+/g) ?? []).map(Number)) as [
    number[],
    number[],
  ];
  const [red, green, blue] = [0, 1, 2].map((index) => {
    const told = ((one[index] ?? 0) + share * ((other[index] ?? 0) - (one[index] ?? 0))) / 255;
    return told <= 0.04045 ? told / 12.92 : ((told + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return { red, green, blue };
}
