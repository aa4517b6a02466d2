import type { ImageSize } from '@liveness/domain';
import { type Seen, mixed } from './seen-face';
import type { View } from './view';

/** Values of a grid's parameters, by name. */
export type Place = Readonly<Record<string, number>>;

/** The rendered views of one person by one species, as a grid of their parameters: what lies between its nodes is mixed of them. */
export class ViewGrid {
  readonly axes: Readonly<Record<string, readonly number[]>>;
  readonly #values: readonly (readonly number[])[];
  /** By their place on the axes, the last axis running fastest. */
  readonly #nodes: readonly View[];

  /** @throws Error where a node of the grid is missing */
  constructor(
    views: readonly View[],
    readonly names: readonly string[],
  ) {
    this.#values = names.map((name) =>
      [...new Set(views.map(({ parameters }) => parameters[name] ?? 0))].sort((a, b) => a - b),
    );
    this.axes = Object.fromEntries(names.map((name, axis) => [name, this.#values[axis]!]));
    const nodes = new Map(
      views.map((view) => [
        this.#values.reduce(
          (index, values, axis) => index * values.length + values.indexOf(view.parameters[names[axis]!] ?? 0),
          0,
        ),
        view,
      ]),
    );
    const whole = this.#values.reduce((product, { length }) => product * length, 1);
    if (views.length === 0 || nodes.size !== whole)
      throw new Error(`${nodes.size} of ${whole} nodes of a grid are there`);
    this.#nodes = Array.from({ length: whole }, (_, index) => nodes.get(index)!);
  }

  /** The size of the pictures, which is one for all. */
  get image(): ImageSize {
    return this.#nodes[0]!.image;
  }

  /** What is seen at a place; beyond the grid's edge, what is seen at the edge. */
  at(place: Place): Seen {
    let corners = [0];
    let weights = [1];
    for (let axis = 0; axis < this.names.length; axis += 1) {
      const values = this.#values[axis]!;
      const { lower, share } = between(values, place[this.names[axis]!] ?? 0);
      const before = corners.map((corner) => corner * values.length + lower);
      corners = share > 0 ? [...before, ...before.map((corner) => corner + 1)] : before;
      weights =
        share > 0
          ? [...weights.map((weight) => weight * (1 - share)), ...weights.map((weight) => weight * share)]
          : weights;
    }
    return corners.length === 1
      ? this.#nodes[corners[0]!]!
      : mixed(
          corners.map((corner) => this.#nodes[corner]!),
          weights,
        );
  }
}

/** Index of the last value that is not above, and how much of the way to the next one is done. */
function between(values: readonly number[], value: number): { readonly lower: number; readonly share: number } {
  const last = values.length - 1;
  if (value <= values[0]!) return { lower: 0, share: 0 };
  if (value >= values[last]!) return { lower: last, share: 0 };
  let lower = 0;
  while (values[lower + 1]! <= value) lower += 1;
  return { lower, share: (value - values[lower]!) / (values[lower + 1]! - values[lower]!) };
}
