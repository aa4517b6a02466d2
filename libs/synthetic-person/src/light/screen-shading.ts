import { wholePower } from '../arithmetic/reproducible';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';
import { surfaceAt } from '../material/surface';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';
import { lensAt } from './lenses';
import { unitVector } from './light';
import type { Normals } from './normals';
import type { ScreenLight } from './screen';

/** The strength of white light that matches the room's usual colour. */
const white = 1.2;
/** How much of a screen's light a lens mirrors to the camera. */
const mirroredByLenses = 0.02;

/** Gives each point of a person's surface what the white light of a screen adds to its colour. */
export class ScreenShader {
  constructor(
    private readonly body: Body,
    private readonly person: Person,
    private readonly screen: ScreenLight,
    private readonly normals: Normals,
  ) {}

  /** Linear colour of the point that pixel x, y of the picture shows, seen along `view`. */
  colourOf(x: number, y: number, point: Vector, view: Vector): Colour {
    const { body, person, screen } = this;
    const normal = this.normals.at(x, y, point);
    const { paint, highlight, polish, softness } = surfaceAt(body, person);
    const lens = lensAt(body, view);
    const strength = white * screen.reaching(point, normal, softness);
    const towards = screen.towards(point);
    const half = unitVector([towards[0] - view[0], towards[1] - view[1], towards[2] - view[2]]);
    const gloss =
      wholePower(Math.max(0, half[0] * normal[0] + half[1] * normal[1] + half[2] * normal[2]), polish) *
      highlight *
      screen.reaching(point, towards, 0);
    const clear = lens ? 1 - 0.92 * (person.appearance.glasses?.tint ?? 0) : 1;
    const mirrored = lens ? mirroredByLenses * screen.reaching(point, towards, 0) : 0;
    const seen = (albedo: number) => (albedo * albedo * strength + gloss) * clear + mirrored;
    return [seen(paint.red), seen(paint.green), seen(paint.blue)];
  }
}
