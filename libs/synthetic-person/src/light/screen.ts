import { length } from '../arithmetic/reproducible';
import type { Vector } from '../geometry/head-frame';
import { unitVector, type Light } from './light';

/** A screen that faces the person, in units of head space (tenths of a metre): x to the right of the picture, y up. */
export interface Screen {
  readonly middle: Vector;
  readonly width: number;
  readonly height: number;
}

/** Places on a screen, each way, whose light is added up: it is no point, so that its shadows are soft. */
const placesEachWay = 3;
/** Where the light of screens is told: before the tip of the nose. */
const noseTip: Vector = [0, -0.2, 1.1];

/** The screen of a phone or laptop, whose middle lies below the camera, at the camera's distance. */
export function screenAt(distance: number, device: keyof typeof devices): Screen {
  const { width, height, below } = devices[device];
  return { middle: [0, -0.12 - below, distance], width, height };
}

const devices = {
  phone: { width: 0.68, height: 1.48, below: 0.75 },
  tablet: { width: 1.6, height: 2.3, below: 1.2 },
  laptop: { width: 3, height: 1.9, below: 1.05 },
} as const;

/** The white light of a screen, as strong on a plane before the nose that faces the camera as the room's light is there. */
export class ScreenLight {
  readonly #places: readonly Vector[];
  readonly #scale: number;

  constructor({ middle, width, height }: Screen, light: Light) {
    const steps = Array.from({ length: placesEachWay }, (_, index) => (index + 0.5) / placesEachWay - 0.5);
    this.#places = steps.flatMap((across) =>
      steps.map((up): Vector => [middle[0] + across * width, middle[1] + up * height, middle[2]]),
    );
    this.#scale = roomStrength(light) / this.#sum(noseTip, [0, 0, 1], 0);
  }

  /** How strongly it lights a point of a surface; `softness` is how far light wraps round an edge there. */
  reaching(point: Vector, normal: Vector, softness: number): number {
    return this.#scale * this.#sum(point, normal, softness);
  }

  /** Direction from a point to the middle of the screen. */
  towards([x, y, z]: Vector): Vector {
    const [mx, my, mz] = this.#places[(this.#places.length - 1) / 2] as Vector;
    return unitVector([mx - x, my - y, mz - z]);
  }

  #sum([x, y, z]: Vector, [nx, ny, nz]: Vector, softness: number): number {
    let sum = 0;
    for (const [px, py, pz] of this.#places) {
      const [dx, dy, dz] = [px - x, py - y, pz - z];
      const away = length(dx, dy, dz);
      const facing = (nx * dx + ny * dy + nz * dz) / away;
      const received = Math.max(0, (facing + softness) / (1 + softness));
      // A screen sends less light aside; it looks along −z.
      sum += (received * Math.max(0, dz / away)) / (away * away);
    }
    return sum / this.#places.length;
  }
}

/** Returns how strong the light of a room is on a plane that faces the camera. */
function roomStrength({ key, keyStrength, fill, fillStrength, ambient }: Light): number {
  return ambient + keyStrength * Math.max(0, unitVector(key)[2]) + fillStrength * Math.max(0, unitVector(fill)[2]);
}
