import type { Colour } from '../person/appearance';

/** A colour that is built up in coats. */
export class Paint {
  red: number;
  green: number;
  blue: number;

  constructor(colour: Colour) {
    [this.red, this.green, this.blue] = colour;
  }

  /** Covers what is there: 0 leaves it, 1 hides it. */
  coat(colour: Colour, coverage: number): void {
    this.red += (colour[0] - this.red) * coverage;
    this.green += (colour[1] - this.green) * coverage;
    this.blue += (colour[2] - this.blue) * coverage;
  }

  shade(factor: number): void {
    this.red *= factor;
    this.green *= factor;
    this.blue *= factor;
  }
}

export function tinted(colour: Colour, red: number, green: number, blue: number): Colour {
  return [colour[0] * red, colour[1] * green, colour[2] * blue];
}
