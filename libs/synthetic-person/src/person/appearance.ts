/** Red, green and blue, each 0–1. */
export type Colour = readonly [red: number, green: number, blue: number];

export type HairStyle = 'bald' | 'cropped' | 'short' | 'fringe' | 'long' | 'afro';

/** Worn on the head; none of them covers the face. */
export interface HeadCovering {
  readonly kind: 'scarf' | 'turban' | 'cap';
  readonly colour: Colour;
}

export interface Beard {
  readonly kind: 'full' | 'stubble' | 'moustache';
  /** The hair's where absent. */
  readonly colour?: Colour;
}

export interface Glasses {
  readonly shape: 'round' | 'square';
  readonly colour: Colour;
  /** Thickness of the frame's rims; 1 is usual. */
  readonly rim: number;
  /** How much light the lenses swallow, 0–1: 0 is clear, 0.9 a dark pair. */
  readonly tint: number;
  /** How strongly the lenses mirror a window, 0–1. */
  readonly reflection: number;
}

/** What somebody looks like, beside the shape of the face, and the room behind. */
export interface Appearance {
  readonly skin: Colour;
  readonly hair: Colour;
  /** The hair's where absent. */
  readonly brows?: Colour;
  readonly iris: Colour;
  readonly lips: Colour;
  readonly shirt: Colour;
  readonly room: Colour;
  readonly hairStyle: HairStyle;
  /** How much age shows in the skin, 0–1. */
  readonly wrinkles: number;
  readonly beard?: Beard;
  readonly glasses?: Glasses;
  readonly covering?: HeadCovering;
}

export const usualAppearance: Appearance = {
  skin: [0.74, 0.52, 0.42],
  hair: [0.22, 0.15, 0.1],
  iris: [0.25, 0.16, 0.09],
  lips: [0.66, 0.33, 0.31],
  shirt: [0.16, 0.24, 0.38],
  room: [0.8, 0.8, 0.79],
  hairStyle: 'short',
  wrinkles: 0,
};
