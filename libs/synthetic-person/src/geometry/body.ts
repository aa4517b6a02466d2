import type { Person } from '../person/person';
import { Ellipsoid, blended } from './distances';
import { headOf, type Head } from './head';
import { neckPivot, rotationOf, type Rotation } from './head-frame';
import { Neck, shirt, torso } from './torso';

export type Material = 'skin' | 'hair' | 'eye' | 'mouth' | 'shirt' | 'cloth' | 'frame';

/** Above these heights of the world neither neck nor shirt is near enough to count. */
const NECK_ENDS = 0.1;
const SHIRT_ENDS = -0.7;
const TORSO_TOP = -1.4;
const FAR = 9;

/** Around every head with hair and cloth, and around those that fall lower or stand off farther. */
const closeHull = new Ellipsoid(0, 0.06, 0, 1, 1.38, 1.16);
const wideHull = new Ellipsoid(0, 0, -0.02, 1.3, 1.72, 1.3);

/**
 * The person as a signed distance field in world space. Each look-up leaves behind what the point is nearest to, and where
 * it lies in head space: objects made for each of the millions of look-ups of a picture would cost more than the distances.
 */
export class Body {
  nearest: Material = 'skin';
  headX = 0;
  headY = 0;
  headZ = 0;
  readonly head: Head;
  readonly rotation: Rotation;
  readonly #hull: Ellipsoid;
  readonly #surelyInside: number;
  readonly #neck: Neck;
  readonly #wrap: Neck | undefined;
  readonly #beardDepth: number;

  constructor(person: Person) {
    const { hairStyle, covering } = person.appearance;
    this.head = headOf(person);
    this.rotation = rotationOf(person.pose);
    this.#hull =
      covering || hairStyle === 'afro' || hairStyle === 'long' || hairStyle === 'fringe' ? wideHull : closeHull;
    this.#surelyInside = this.#hull === wideHull ? 1.7 : 1.05;
    this.#neck = new Neck(person.shape.neckWidth);
    this.#wrap = covering?.kind === 'scarf' ? new Neck(1.24) : undefined;
    this.#beardDepth = this.head.beard?.depth ?? 0;
  }

  distanceAt(worldX: number, worldY: number, worldZ: number): number {
    this.#enterHeadSpace(worldX, worldY, worldZ);
    const { headX: x, headY: y, headZ: z } = this;
    const throat = worldY > NECK_ENDS ? FAR : (this.#wrap ?? this.#neck).distance(x, worldX, worldY, worldZ);
    const chest = worldY > SHIRT_ENDS ? worldY - TORSO_TOP : torso(worldX, worldY, worldZ);
    if (x * x + y * y + z * z > this.#surelyInside && throat > 0.3) {
      const hull = this.#hull.distance(x, y, z);
      if (hull > 0.25) {
        this.nearest = chest < hull ? 'shirt' : 'skin';
        return Math.min(hull - 0.05, chest, throat);
      }
    }
    const flesh = this.#wrap ? this.#wrapped(this.#headAbove(FAR), throat) : this.#headAbove(throat);
    if (worldY > SHIRT_ENDS) return Math.min(flesh, chest);
    const cloth = shirt(chest, worldX, worldY, worldZ);
    if (cloth >= flesh) return flesh;
    this.nearest = 'shirt';
    return cloth;
  }

  #enterHeadSpace(worldX: number, worldY: number, worldZ: number): void {
    const [right, up, forward] = this.rotation;
    const x = worldX - neckPivot[0];
    const y = worldY - neckPivot[1];
    const z = worldZ - neckPivot[2];
    this.headX = right[0] * x + up[0] * y + forward[0] * z + neckPivot[0];
    this.headY = right[1] * x + up[1] * y + forward[1] * z + neckPivot[1];
    this.headZ = right[2] * x + up[2] * y + forward[2] * z + neckPivot[2];
  }

  /** The head with all that belongs to it. Its skin flows into the neck; hair and cloth only hang over it. */
  #headAbove(throat: number): number {
    const { headX: x, headY: y, headZ: z } = this;
    const { skull, eyes, mouth, hair, covering, spectacles } = this.head;
    const side = Math.abs(x);
    this.nearest = 'skin';
    let skin = skull.distance(side, y, z);
    const atMouth = mouth.isNear(x, y, z);
    if (atMouth) {
      mouth.lookAt(x);
      skin = mouth.withLips(skin, x, y, z);
    }
    skin = eyes.withLids(skin, x, y, z);
    if (this.#beardDepth > 0 && skin < 0.2) skin -= this.#beardDepth * this.head.beard!.coverage(side, y, z);
    let distance = throat < 0.8 ? blended(skin, throat, 0.12) : skin;
    if (eyes.isNear(y, z)) distance = this.#nearer(distance, eyes.eyeball(x, y, z), 'eye');
    if (atMouth) distance = this.#nearer(distance, mouth.hollow(x, y, z), 'mouth');
    if (hair) distance = this.#nearer(distance, hair(x, y, z), 'hair');
    if (covering) distance = this.#nearer(distance, covering(x, y, z), 'cloth');
    return spectacles ? this.#nearer(distance, spectacles.distance(side, y, z), 'frame') : distance;
  }

  #nearer(distance: number, other: number, material: Material): number {
    if (other >= distance) return distance;
    this.nearest = material;
    return other;
  }

  /** A scarf goes on around the neck. */
  #wrapped(head: number, wrap: number): number {
    const isCloth = wrap < head || this.nearest === 'cloth';
    if (wrap < head) this.nearest = 'cloth';
    return isCloth && wrap < 0.6 ? blended(head, wrap, 0.16) : head;
  }
}
