import type { Expression, Person } from '../person';
import { blended, ellipsoid } from './distances';
import { eyeball, withLids } from './eye';
import { hair } from './hair';
import { neckPivot, rotationOf, type Rotation } from './head-frame';
import { mouthHollow, withLips } from './mouth';
import { headSurface } from './skull';
import { neck, shirt, torso } from './torso';

export type Material = 'skin' | 'hair' | 'eye' | 'mouth' | 'shirt';

/**
 * The person as a signed distance field in world space. Each look-up leaves behind what the point is nearest to, and where
 * it lies in head space: objects made for each of the millions of look-ups of a picture would cost more than the distances.
 */
export class Body {
  nearest: Material = 'skin';
  headX = 0;
  headY = 0;
  headZ = 0;
  readonly #expression: Expression;
  readonly #rotation: Rotation;

  constructor({ pose, expression }: Person) {
    this.#expression = expression;
    this.#rotation = rotationOf(pose);
  }

  distanceAt(worldX: number, worldY: number, worldZ: number): number {
    this.#enterHeadSpace(worldX, worldY, worldZ);
    const chest = torso(worldX, worldY, worldZ);
    const throat = neck(this.headX, worldX, worldY, worldZ);
    const hull = ellipsoid(this.headX, this.headY - 0.08, this.headZ - 0.02, 1.05, 1.35, 1.2);
    if (hull > 0.35 && throat > 0.3) {
      this.nearest = chest < hull ? 'shirt' : 'skin';
      return Math.min(hull - 0.1, chest, throat);
    }
    const cloth = shirt(chest, worldX, worldY, worldZ);
    const flesh = this.#joinedToNeck(this.#head(), throat);
    if (cloth >= flesh) return flesh;
    this.nearest = 'shirt';
    return cloth;
  }

  #enterHeadSpace(worldX: number, worldY: number, worldZ: number): void {
    const [right, up, forward] = this.#rotation;
    const x = worldX - neckPivot[0];
    const y = worldY - neckPivot[1];
    const z = worldZ - neckPivot[2];
    this.headX = right[0] * x + up[0] * y + forward[0] * z + neckPivot[0];
    this.headY = right[1] * x + up[1] * y + forward[1] * z + neckPivot[1];
    this.headZ = right[2] * x + up[2] * y + forward[2] * z + neckPivot[2];
  }

  #head(): number {
    const { headX: x, headY: y, headZ: z } = this;
    this.nearest = 'skin';
    const skin = withLids(withLips(headSurface(this.#expression, x, y, z), this.#expression, x, y, z), this.#expression, x, y, z);
    let distance = this.#nearer(skin, eyeball(x, y, z), 'eye');
    distance = this.#nearer(distance, mouthHollow(this.#expression, x, y, z), 'mouth');
    return this.#nearer(distance, hair(x, y, z), 'hair');
  }

  #nearer(distance: number, other: number, material: Material): number {
    if (other >= distance) return distance;
    this.nearest = material;
    return other;
  }

  /** Skin flows into the neck; hair only hangs over it. */
  #joinedToNeck(head: number, throat: number): number {
    if (throat >= 0.6) return head;
    if (throat < head) this.nearest = 'skin';
    return this.nearest === 'hair' ? Math.min(head, throat) : blended(head, throat, 0.12);
  }
}
