import type { Branding, Scheme } from '../branding';
import { leastContrast, mixed, movedUntil } from './contrast';

/** The surfaces that text stands on, as in the portal's tokens. A spec of the portal compares them. */
export const surfaces: Readonly<
  Record<Scheme, { readonly ground: string; readonly surface: string; readonly sunken: string }>
> = {
  light: { ground: '#f5f6f2', surface: '#ffffff', sunken: '#eaede6' },
  dark: { ground: '#0e1513', surface: '#16201d', sunken: '#0a100e' },
};

/** What WCAG AA asks of text. Of parts such as a button's edge it asks for 3. */
export const readableContrast = 4.5;

/** What small text on a tinted surface has. */
const tintedContrast = 7;

const [black, white] = ['#000000', '#ffffff'];

/** The custom properties that follow from an accent, by name. */
export type Palette = Readonly<Record<`--colour-${string}`, string>>;

/** Returns how well an accent can be read on the surfaces of a scheme. */
export function accentContrast(accent: string, scheme: Scheme): number {
  return leastContrast(accent, Object.values(surfaces[scheme]));
}

/** Returns the accent, darker or lighter where it could not be read on the surfaces of a scheme. */
export function readableAccent(accent: string, scheme: Scheme): string {
  return movedUntil(readableContrast, accent, scheme === 'light' ? black : white, Object.values(surfaces[scheme]));
}

/** Returns the colours of both schemes, or nothing if no accent is given. */
export function palettesOf({
  light,
  dark,
}: NonNullable<Branding['accent']>): Readonly<Record<Scheme, Palette>> | undefined {
  const [onLight, onDark] = [light ?? dark, dark ?? light];
  return onLight === undefined || onDark === undefined
    ? undefined
    : { light: lightPalette(onLight), dark: darkPalette(onDark) };
}

function lightPalette(wished: string): Palette {
  const { surface } = surfaces.light;
  const accent = readableAccent(wished, 'light');
  const soft = mixed(surface, accent, 0.14);
  return {
    '--colour-accent': accent,
    '--colour-accent-strong': mixed(accent, black, 0.24),
    '--colour-on-accent': white,
    '--colour-accent-soft': soft,
    '--colour-on-accent-soft': movedUntil(tintedContrast, accent, black, [soft]),
    '--colour-picture': mixed(surface, accent, 0.13),
    '--colour-picture-deep': mixed(surface, accent, 0.21),
  };
}

function darkPalette(wished: string): Palette {
  const { ground } = surfaces.dark;
  const accent = readableAccent(wished, 'dark');
  const soft = mixed(ground, accent, 0.2);
  return {
    '--colour-accent': accent,
    '--colour-accent-strong': mixed(accent, white, 0.28),
    '--colour-on-accent': movedUntil(readableContrast, mixed(accent, black, 0.8), black, [accent]),
    '--colour-accent-soft': soft,
    '--colour-on-accent-soft': movedUntil(tintedContrast, accent, white, [soft]),
    '--colour-picture': mixed(ground, accent, 0.55),
    '--colour-picture-deep': mixed(ground, accent, 0.32),
  };
}
