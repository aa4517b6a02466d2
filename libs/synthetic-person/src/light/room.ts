import { clouds } from '../arithmetic/noise';
import { smoothStep } from '../arithmetic/shaping';
import type { Colour } from '../person/appearance';
import type { Light } from './light';

/** Pixels between the points where the wall's colour is computed: it is even enough to be mixed between them. */
const MESH = 8;

/** Linear colour of the wall behind the person: brightest at the upper left, with faint unevenness. Coordinates 0–1 of the picture. */
export function wallColour([red, green, blue]: Colour, light: Light, x: number, y: number): Colour {
  const dx = x - 0.45;
  const dy = y - 0.35;
  const wall = 0.9 - 0.35 * Math.sqrt(dx * dx + dy * dy) + 0.1 * (clouds(x * 3 + 2, y * 3, 21) - 0.5);
  const window =
    light.window *
    2.2 *
    smoothStep(0.5, 0.56, x) *
    smoothStep(0.62, 0.55, y) *
    smoothStep(0.02, 0.05, Math.abs(x - 0.77));
  const bright = light.exposure * (wall * light.wall + window);
  const [warmRed, warmGreen, warmBlue] = light.colour;
  return [
    red * red * bright * (warmRed / 1.25),
    green * green * bright * (warmGreen / 1.2),
    blue * blue * bright * (warmBlue / 1.15),
  ];
}

/** The wall's colours over a whole picture. */
export class Wall {
  readonly #columns: number;
  readonly #colours: Float64Array;

  constructor(room: Colour, light: Light, width: number, height: number) {
    this.#columns = Math.ceil(width / MESH) + 1;
    const rows = Math.ceil(height / MESH) + 1;
    this.#colours = new Float64Array(this.#columns * rows * 3);
    for (let point = 0; point < this.#columns * rows; point += 1) {
      const x = (point % this.#columns) * MESH;
      const y = Math.floor(point / this.#columns) * MESH;
      this.#colours.set(wallColour(room, light, x / width, y / height), point * 3);
    }
  }

  colourAt(x: number, y: number): Colour {
    const column = Math.floor(x / MESH);
    const row = Math.floor(y / MESH);
    const across = (x - column * MESH) / MESH;
    const down = (y - row * MESH) / MESH;
    const at = (row * this.#columns + column) * 3;
    return [this.#mixed(at, across, down), this.#mixed(at + 1, across, down), this.#mixed(at + 2, across, down)];
  }

  #mixed(at: number, across: number, down: number): number {
    const below = at + this.#columns * 3;
    const top = this.#colours[at]! * (1 - across) + this.#colours[at + 3]! * across;
    return top * (1 - down) + (this.#colours[below]! * (1 - across) + this.#colours[below + 3]! * across) * down;
  }
}
