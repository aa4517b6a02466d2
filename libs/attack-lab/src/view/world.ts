import { ViewGrid } from './view-grid';
import type { View } from './view';

/** All views that were observed, by whom they show and how. */
export class World {
  readonly #views = new Map<string, View[]>();
  readonly #grids = new Map<string, ViewGrid>();

  constructor(views: readonly View[]) {
    for (const view of views) {
      const key = keyOf(view.species, view.person, view.condition);
      const sorted = this.#views.get(key) ?? [];
      sorted.push(view);
      this.#views.set(key, sorted);
    }
  }

  /** Who is shown by a species. */
  peopleOf(species: string, condition = 'plain'): readonly string[] {
    return [...this.#views.values()]
      .flatMap(([first]) => (first?.species === species && first.condition === condition ? [first.person] : []))
      .sort();
  }

  /** The conditions under which a species was drawn. */
  conditionsOf(species: string): readonly string[] {
    return [
      ...new Set([...this.#views.values()].flatMap(([first]) => (first?.species === species ? [first.condition] : []))),
    ].sort();
  }

  viewsOf(species: string, person: string, condition = 'plain'): readonly View[] {
    return this.#views.get(keyOf(species, person, condition)) ?? [];
  }

  /** Of whom all views of a grid are there, as many as of anybody: drawing may not have come to the end. */
  peopleWithGrid(species: string, axes: readonly string[], condition?: string): readonly string[] {
    const people = this.peopleOf(species, condition);
    const most = Math.max(...people.map((person) => this.viewsOf(species, person, condition).length));
    return people.filter((person) => {
      if (this.viewsOf(species, person, condition).length < most) return false;
      try {
        return this.gridOf(species, person, axes, condition);
      } catch {
        return false;
      }
    });
  }

  /** @throws Error where there are no such views, or some are missing */
  gridOf(species: string, person: string, axes: readonly string[], condition = 'plain'): ViewGrid {
    const key = `${keyOf(species, person, condition)} ${axes.join(' ')}`;
    const known = this.#grids.get(key);
    if (known) return known;
    const grid = new ViewGrid(this.viewsOf(species, person, condition), axes);
    this.#grids.set(key, grid);
    return grid;
  }
}

function keyOf(species: string, person: string, condition: string): string {
  return [species, person, condition].join('\n');
}
