import type { ImageSize } from '@liveness/domain';
import { type Seen, mixed } from './seen-face';
import type { View } from './view';

export type Place = Readonly<Record<string, number>>;

/** The rendered views of one person by one species, as a grid of their parameters: what lies between its nodes is mixed of them. */
export class ViewGrid {
  readonly #nodes = new Map<string, View>();
  readonly axes: Readonly<Record<string, readonly number[]>>;

  /** @throws Error where a node of the grid is missing */
  constructor(
    views: readonly View[],
    readonly names: readonly string[],
  ) {
    this.axes = Object.fromEntries(names.map((name) => [name, [...new Set(views.map(({ parameters }) => parameters[name] ?? 0))].sort((a, b) => a - b)]));
    for (const view of views) this.#nodes.set(this.#keyOf(view.parameters), view);
    const whole = Object.values(this.axes).reduce((product, { length }) => product * length, 1);
    if (this.#nodes.size !== whole) throw new Error(`${this.#nodes.size} of ${whole} nodes of a grid are there`);
  }

  /** The size of the pictures, which is one for all. */
  get image(): ImageSize {
    return [...this.#nodes.values()][0]!.image;
  }

  /** What is seen at a place; beyond the grid's edge, what is seen at the edge. */
  at(place: Place): Seen {
    const corners: View[] = [];
    const weights: number[] = [];
    const visit = (index: number, so: Record<string, number>, weight: number): void => {
      const name = this.names[index];
      if (name === undefined) {
        corners.push(this.#nodes.get(this.#keyOf(so)) as View);
        weights.push(weight);
        return;
      }
      const { lower, upper, share } = between(this.axes[name] as readonly number[], place[name] ?? 0);
      if (share < 1) visit(index + 1, { ...so, [name]: lower }, weight * (1 - share));
      if (share > 0) visit(index + 1, { ...so, [name]: upper }, weight * share);
    };
    visit(0, {}, 1);
    return corners.length === 1 ? (corners[0] as View) : mixed(corners, weights);
  }

  #keyOf(parameters: Place): string {
    return this.names.map((name) => parameters[name] ?? 0).join(' ');
  }
}

function between(values: readonly number[], value: number): { readonly lower: number; readonly upper: number; readonly share: number } {
  const least = values[0] as number;
  const most = values.at(-1) as number;
  const inside = Math.max(least, Math.min(most, value));
  const after = values.findIndex((each) => each >= inside);
  const upper = values[after] as number;
  const lower = values[Math.max(0, after - 1)] as number;
  return upper === inside ? { lower: upper, upper, share: 0 } : { lower, upper, share: (inside - lower) / (upper - lower) };
}
