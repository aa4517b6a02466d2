import type { Camera } from '../camera/camera';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';
import { lightReaching, openness } from './occlusion';
import type { Normals } from './normals';

/** Pixels between the points where shadows are looked up; they are soft, so that what lies between is mixed. */
const MESH = 3;
/** Points that differ by more in depth, in units of head space, lie on different surfaces. */
const SAME_SURFACE = 0.05;

/** How much of the room's light and of the key light reaches each pixel of a picture, from a mesh of look-ups. */
export class ReachedLight {
  /** Of the pixel that was looked up last. */
  open = 1;
  lit = 1;
  readonly #columns: number;
  readonly #open: Float32Array;
  readonly #lit: Float32Array;

  constructor(
    private readonly body: Body,
    private readonly camera: Camera,
    private readonly normals: Normals,
    private readonly key: Vector,
    private readonly depths: Float32Array,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.#columns = Math.ceil(width / MESH);
    const points = this.#columns * Math.ceil(height / MESH);
    this.#open = new Float32Array(points);
    this.#lit = new Float32Array(points);
    for (let y = 0; y < height; y += MESH) {
      for (let x = 0; x < width; x += MESH) {
        if (depths[y * width + x]! > 0) this.#lookUpPoint(x, y);
      }
    }
  }

  /** Mixes the corners of the mesh that lie on the same surface; looks up anew where there is none. */
  lookUp(x: number, y: number, point: Vector, normal: Vector): void {
    const depth = this.depths[y * this.width + x]!;
    let weights = 0;
    let open = 0;
    let lit = 0;
    const left = x - (x % MESH);
    const top = y - (y % MESH);
    for (let cornerY = top; cornerY <= top + MESH; cornerY += MESH) {
      for (let cornerX = left; cornerX <= left + MESH; cornerX += MESH) {
        if (cornerX >= this.width || cornerY >= this.height) continue;
        const there = this.depths[cornerY * this.width + cornerX]!;
        if (Math.abs(there - depth) > SAME_SURFACE) continue;
        const weight = (MESH - Math.abs(cornerX - x)) * (MESH - Math.abs(cornerY - y));
        const at = (cornerY / MESH) * this.#columns + cornerX / MESH;
        weights += weight;
        open += weight * this.#open[at]!;
        lit += weight * this.#lit[at]!;
      }
    }
    this.open = weights > 0 ? open / weights : openness(this.body, point, normal);
    this.lit = weights > 0 ? lit / weights : lightReaching(this.body, point, normal, this.key);
  }

  #lookUpPoint(x: number, y: number): void {
    const along = this.depths[y * this.width + x]!;
    const [ox, oy, oz] = this.camera.position;
    const [rx, ry, rz] = this.camera.rayThrough(x + 0.5, y + 0.5);
    const point: Vector = [ox + rx * along, oy + ry * along, oz + rz * along];
    const normal = this.normals.at(x, y, point);
    const at = (y / MESH) * this.#columns + x / MESH;
    this.#open[at] = openness(this.body, point, normal);
    this.#lit[at] = lightReaching(this.body, point, normal, this.key);
  }
}
