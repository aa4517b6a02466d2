import { wholePower } from '../arithmetic/reproducible';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';
import { surfaceAt } from '../material/surface';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';
import { lensAt, throughLens } from './lenses';
import { unitVector, type Light } from './light';
import type { Normals } from './normals';
import type { ReachedLight } from './reached-light';

/** Gives each point of a person's surface its colour, in one light. */
export class Shader {
  readonly #key: Vector;
  readonly #fill: Vector;

  constructor(
    private readonly body: Body,
    private readonly person: Person,
    private readonly light: Light,
    private readonly normals: Normals,
    private readonly reached: ReachedLight,
  ) {
    this.#key = unitVector(light.key);
    this.#fill = unitVector(light.fill);
  }

  /** Linear colour of the point that pixel x, y of the picture shows, seen along `view`. */
  colourOf(x: number, y: number, point: Vector, view: Vector): Colour {
    const { body, light } = this;
    const normal = this.normals.at(x, y, point);
    const isEye = body.nearest === 'eye';
    const { paint, highlight, polish, softness } = surfaceAt(body, this.person);
    const lens = lensAt(body, view);
    this.reached.lookUp(x, y, point, normal);
    const { open, lit } = this.reached;
    const key = Math.max(0, (dot(normal, this.#key) + softness) / (1 + softness)) * lit;
    const fill = Math.max(0, dot(normal, this.#fill));
    const strength = light.ambient * open + light.keyStrength * key + light.fillStrength * fill * open;
    const gloss =
      wholePower(Math.max(0, dot(normal, halfway(this.#key, view))), polish) *
      highlight *
      lit *
      (light.keyStrength / 0.78);
    // Lids and lashes shade an eye more than the distance field shows.
    const shade = (isEye ? 0.72 + 0.28 * open : 1) * light.exposure;
    const [warmRed, warmGreen, warmBlue] = light.colour;
    const red = (paint.red * paint.red * strength * warmRed + gloss) * shade;
    const green = (paint.green * paint.green * strength * warmGreen + gloss) * shade;
    const blue = (paint.blue * paint.blue * strength * warmBlue + gloss) * shade;
    return lens ? throughLens(this.person, lens, [red, green, blue]) : [red, green, blue];
  }
}

function halfway(light: Vector, view: Vector): Vector {
  return unitVector([light[0] - view[0], light[1] - view[1], light[2] - view[2]]);
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
