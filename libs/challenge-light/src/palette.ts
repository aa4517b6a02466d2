import * as z from 'zod/mini';

/** What the page glows in: linear shares of the display's red, green and blue, 0–1. */
export const Glow = z.object({ red: z.number(), green: z.number(), blue: z.number() });
export type Glow = z.infer<typeof Glow>;

/** Before the first colour and between sequences the page is as dark as a display can be. */
export const dark: Glow = { red: 0, green: 0, blue: 0 };

/**
 * The corners of the ring of colours, in order of hue. They differ by less than a tenth of the greatest luminance, so that no change from one colour of the ring to another is a
 * flash, however often it comes; none is a saturated red. Within that, each is as strong as it can be: blue and red light cost little luminance.
 */
export const corners: readonly Glow[] = [
  { red: 0.8, green: 0.15, blue: 0.15 },
  { red: 0.5, green: 0.22, blue: 0.02 },
  { red: 0.02, green: 0.36, blue: 0.05 },
  { red: 0.02, green: 0.28, blue: 0.7 },
  { red: 0.15, green: 0.15, blue: 1 },
  { red: 0.6, green: 0.06, blue: 0.9 },
];

/** Colours from one corner of the ring to the next. */
const betweenCorners = 100;
/** All colours of the ring. */
export const ringSize = corners.length * betweenCorners;

/** Returns a colour of the ring, by its whole number from 0 up to `ringSize`: a mixture of two neighbouring corners. */
export function ringColour(position: number): Glow {
  const corner = Math.floor(position / betweenCorners);
  const one = corners[corner % corners.length] as Glow;
  const other = corners[(corner + 1) % corners.length] as Glow;
  const share = (position % betweenCorners) / betweenCorners;
  const mixed = (a: number, b: number) => Math.round((a + (b - a) * share) * 1e4) / 1e4;
  return {
    red: mixed(one.red, other.red),
    green: mixed(one.green, other.green),
    blue: mixed(one.blue, other.blue),
  };
}

/** The positions of the ring that have a name of their own, for people who read about colours. */
const namedPositions = {
  red: 0,
  copper: 50,
  amber: 100,
  olive: 150,
  green: 200,
  teal: 250,
  cyan: 300,
  blue: 400,
  violet: 450,
  magenta: 500,
  pink: 550,
} as const;

export type ColourName = keyof typeof namedPositions | 'dark';

/** All names, in order of hue, then that of the page without a colour. */
export const colourNames: readonly ColourName[] = [...(Object.keys(namedPositions) as ColourName[]), 'dark'];

/** Returns the name that comes nearest to what the page glows in. */
export function colourName(glow: Glow): ColourName {
  if (glow.red <= 0 && glow.green <= 0 && glow.blue <= 0) return 'dark';
  const apart = ({ red, green, blue }: Glow) =>
    (red - glow.red) ** 2 + (green - glow.green) ** 2 + (blue - glow.blue) ** 2;
  const named = Object.entries(namedPositions).map(([name, position]) => ({
    name: name as ColourName,
    apart: apart(ringColour(position)),
  }));
  return named.reduce((nearest, each) => (each.apart < nearest.apart ? each : nearest)).name;
}

/** Returns how far two colours of the ring are apart, the shorter way round. */
export function ringDistance(one: number, other: number): number {
  const apart = Math.abs(one - other) % ringSize;
  return Math.min(apart, ringSize - apart);
}
