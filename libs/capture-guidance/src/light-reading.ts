import type { FaceLight, LightRegion, RegionLight } from '@liveness/domain';

/** The parts of a face that face the screen. */
const front: readonly LightRegion[] = ['nose', 'cheekLeft', 'cheekRight'];
/** What the server needs of a face. */
const needed: readonly LightRegion[] = [...front, 'noseLeft', 'noseRight'];
/** The server reads no colour where more of a region is as bright as a picture can show … */
const mostClipped = 0.1;
/** … or where red, green or blue is darker than this, linear. */
const darkest = 0.002;

/** Returns why the server could not read a face's light; undefined if it can, or if nothing was measured. */
export function unreadable(light: FaceLight | undefined): 'too_bright' | 'too_dark' | undefined {
  const regions = needed.flatMap((region) => light?.[region] ?? []);
  if (regions.some(({ clipped }) => clipped > mostClipped)) return 'too_bright';
  return regions.some(({ red, green, blue }) => Math.min(red, green, blue) < darkest) ? 'too_dark' : undefined;
}

/** Returns the mean logarithm of the face's light; undefined where it was not measured. */
export function brightness(light: FaceLight | undefined): number | undefined {
  return meanLog(light, front);
}

/** How much more of the screen's light than what is behind it a face sends back, as a share of the room's. */
export interface ScreenAnswer {
  readonly value: number;
  /** Standard error of the value, by how readings of the same page differ. */
  readonly error: number;
}

/** By how many standard errors an answer must be too weak to be certain. */
const errorsOfWeak = 3;

/** Returns whether a face certainly answers the bright page by less than `least`, from readings under it and under the dark one. */
export function isTooWeak(underBright: readonly FaceLight[], underDark: readonly FaceLight[], least: number): boolean {
  const answer = screenAnswer(underBright, underDark);
  return answer !== undefined && answer.value + errorsOfWeak * answer.error < least;
}

/** Readings of a page that are needed to tell how much they differ. */
const fewest = 3;

/**
 * Returns how a face answers the bright page, from readings under it and under the dark one; undefined where they are too few or the background cannot be read. The face is compared with
 * what is behind it, so the camera's exposure and white balance do not matter.
 */
export function screenAnswer(
  underBright: readonly FaceLight[],
  underDark: readonly FaceLight[],
): ScreenAnswer | undefined {
  const [lit, unlit] = [underBright, underDark].map((readings) =>
    readings.flatMap((light) => {
      const [face, behind] = [meanLog(light, front), meanLog(light, ['background'])];
      return face === undefined || behind === undefined ? [] : [face - behind];
    }),
  ) as [number[], number[]];
  if (lit.length < fewest || unlit.length < fewest) return undefined;
  const [one, other] = [spread(lit), spread(unlit)];
  return { value: Math.expm1(one.mean - other.mean), error: Math.hypot(one.error, other.error) };
}

function meanLog(light: FaceLight | undefined, regions: readonly LightRegion[]): number | undefined {
  const seen = regions.flatMap((region) => light?.[region] ?? []);
  if (seen.length < regions.length || !seen.every(isTelling)) return undefined;
  return seen.reduce((sum, { red, green, blue }) => sum + Math.log(red * green * blue) / 3, 0) / seen.length;
}

function isTelling({ red, green, blue, clipped }: RegionLight): boolean {
  return Math.min(red, green, blue) >= darkest && clipped <= mostClipped;
}

function spread(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
