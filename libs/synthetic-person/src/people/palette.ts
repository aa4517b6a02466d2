import type { Appearance, Colour } from '../person/appearance';

/** Skin and the lips that go with it, from very light to very dark. */
export const skins = {
  pale: { skin: [0.88, 0.7, 0.63], lips: [0.74, 0.44, 0.43] },
  fair: { skin: [0.81, 0.6, 0.51], lips: [0.7, 0.38, 0.36] },
  olive: { skin: [0.72, 0.53, 0.42], lips: [0.63, 0.35, 0.32] },
  golden: { skin: [0.76, 0.58, 0.44], lips: [0.66, 0.37, 0.34] },
  tan: { skin: [0.62, 0.43, 0.32], lips: [0.54, 0.29, 0.26] },
  brown: { skin: [0.5, 0.33, 0.25], lips: [0.46, 0.24, 0.22] },
  dark: { skin: [0.38, 0.25, 0.19], lips: [0.39, 0.2, 0.18] },
  deep: { skin: [0.28, 0.185, 0.145], lips: [0.31, 0.17, 0.155] },
} as const satisfies Readonly<Record<string, Pick<Appearance, 'skin' | 'lips'>>>;

export const hairs = {
  black: [0.09, 0.075, 0.07],
  darkBrown: [0.19, 0.13, 0.09],
  brown: [0.3, 0.19, 0.12],
  red: [0.5, 0.24, 0.12],
  blond: [0.68, 0.53, 0.33],
  grey: [0.52, 0.5, 0.48],
  white: [0.78, 0.77, 0.75],
} as const satisfies Readonly<Record<string, Colour>>;

export const irises = {
  black: [0.12, 0.08, 0.06],
  brown: [0.25, 0.16, 0.09],
  hazel: [0.36, 0.29, 0.16],
  green: [0.3, 0.38, 0.26],
  blue: [0.32, 0.44, 0.55],
  grey: [0.42, 0.45, 0.48],
} as const satisfies Readonly<Record<string, Colour>>;
