import { length } from '../arithmetic/reproducible';
import { bell } from '../arithmetic/shaping';
import type { Expression } from '../person/person';
import { blended, carved, common } from './distances';
import { eyeballRadius, type Measures } from './measures';

const LID_THICKNESS = 0.019;
const REACH_OF_LIDS = 0.36;

/** How far a full gaze moves the iris, across and up. */
const irisTravel = { x: 0.078, y: 0.045 };

/** Both eyes with their lids. Heights are over the eyes' centres; `outward` is measured from there, away from the nose. */
export class Eyes {
  /** Where the iris is, from the eyeball's centre, in directions of the picture. */
  readonly iris: { readonly x: number; readonly y: number };
  readonly halfWidth: number;
  readonly #x: number;
  readonly #y: number;
  readonly #z: number;
  readonly #upperHeight: number;
  readonly #lowerHeight: number;
  readonly #slant: number;
  readonly #hood: number;
  readonly #lidsClosed: number;

  constructor({ shape, eye, lidHalfWidth }: Measures, { lidsClosed, smile, gazeX, gazeY }: Expression) {
    [this.#x, this.#y, this.#z] = eye;
    this.iris = { x: gazeX * irisTravel.x * shape.eyeWidth, y: gazeY * irisTravel.y * shape.eyeOpening };
    this.halfWidth = lidHalfWidth;
    this.#upperHeight = 0.074 * shape.eyeOpening * (1 - 0.22 * shape.lidHood) * (1 - lidsClosed) - 0.028 * lidsClosed;
    this.#lowerHeight =
      0.046 * (0.4 + 0.6 * shape.eyeOpening) * (1 - lidsClosed) * (1 - 0.25 * smile) + 0.03 * lidsClosed;
    this.#slant = 0.012 + 0.02 * shape.eyeSlant;
    this.#hood = shape.lidHood;
    this.#lidsClosed = lidsClosed;
  }

  /** Height of the upper lid's edge; a fold flattens it. */
  upperLid(outward: number): number {
    return this.#upperHeight * this.#almond(outward) + this.#rise(outward);
  }

  lowerLid(outward: number): number {
    return this.#rise(outward) - this.#lowerHeight * this.#almond(outward);
  }

  /** Height of the crease above the upper lid; a fold brings it down to the lid. */
  crease(outward: number): number {
    const t = outward / this.halfWidth;
    return 0.078 * Math.sqrt(Math.max(0, 1 - t * t)) + 0.042 - 0.03 * this.#hood + this.#rise(outward);
  }

  eyeball(x: number, y: number, z: number): number {
    return this.#fromCentre(x, y, z) - eyeballRadius;
  }

  isNear(y: number, z: number): boolean {
    return z > this.#z - REACH_OF_LIDS && Math.abs(y - this.#y) < REACH_OF_LIDS;
  }

  /** Lays the lids over the eyeball and cuts the opening between them. */
  withLids(surface: number, x: number, y: number, z: number): number {
    if (!this.isNear(y, z)) return surface;
    const distance = this.#fromCentre(x, y, z);
    if (distance >= REACH_OF_LIDS) return surface;
    const outward = Math.abs(x) - this.#x;
    const up = y - this.#y;
    const forward = z - this.#z;
    const upper = this.upperLid(outward);
    const opening = Math.max(up - upper, this.lowerLid(outward) - up, Math.abs(outward) - this.halfWidth);
    const shell = common(
      distance - (eyeballRadius + LID_THICKNESS + 0.012 * this.#lidsClosed),
      -opening - 0.004,
      0.014,
    );
    const lids = Math.max(shell, -forward - 0.02);
    const skin = blended(surface, lids, 0.045) - this.#fold(outward, up - upper);
    return carved(skin, Math.max(opening + 0.006, 0.05 - forward), 0.012);
  }

  /** Skin that hangs over the upper lid and the inner corner. */
  #fold(outward: number, overLid: number): number {
    if (this.#hood === 0) return 0;
    return (
      this.#hood *
      (0.022 * bell(overLid - 0.05, 0.045) + 0.012 * bell(outward + this.halfWidth, 0.04) * bell(overLid, 0.08))
    );
  }

  #fromCentre(x: number, y: number, z: number): number {
    return length(Math.abs(x) - this.#x, y - this.#y, z - this.#z);
  }

  /** The outline of a lid, 1 in the middle and 0 at the corners. */
  #almond(outward: number): number {
    const t = outward / this.halfWidth;
    const b = Math.max(0, 1 - t * t);
    return 0.35 * Math.sqrt(b) + 0.65 * b;
  }

  /** The outer corner sits a little higher than the inner one. */
  #rise(outward: number): number {
    return (this.#slant * outward) / this.halfWidth;
  }
}
