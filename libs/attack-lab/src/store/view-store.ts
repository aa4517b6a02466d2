import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type View, viewKey } from '../view/view';
import { type WrittenView, readView } from '../view/written-view';

/** Views that were observed once, as lines of JSON: an interrupted run goes on where it was, and several may add at a time. */
export class ViewStore {
  readonly #written: Map<string, WrittenView>;

  constructor(readonly file: string) {
    const lines = existsSync(file) ? linesOf(file) : [];
    this.#written = new Map(lines.map((view) => [viewKey(view), view]));
  }

  get views(): readonly View[] {
    return [...this.#written.values()].map(readView);
  }

  has(key: string): boolean {
    return this.#written.has(key);
  }

  add(view: WrittenView): void {
    mkdirSync(dirname(this.file), { recursive: true });
    appendFileSync(this.file, `${JSON.stringify(view)}\n`);
    this.#written.set(viewKey(view), view);
  }
}

/** A last line that an interrupted run left incomplete is dropped. */
function linesOf(file: string): WrittenView[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as WrittenView];
      } catch {
        return [];
      }
    });
}
