import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type View, viewKey } from '../view/view';
import { type WrittenView, readView } from '../view/written-view';

/** Views that were observed once, as lines of JSON: an interrupted run goes on where it was. */
export class ViewStore {
  readonly #written: WrittenView[];
  readonly #keys: Set<string>;

  constructor(readonly file: string) {
    this.#written = existsSync(file) ? linesOf(file) : [];
    this.#keys = new Set(this.#written.map(viewKey));
  }

  get views(): readonly View[] {
    return this.#written.map(readView);
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(view: WrittenView): void {
    mkdirSync(dirname(this.file), { recursive: true });
    appendFileSync(this.file, `${JSON.stringify(view)}\n`);
    this.#written.push(view);
    this.#keys.add(viewKey(view));
  }
}

/** A last line that an interrupted run left incomplete is dropped. */
function linesOf(file: string): WrittenView[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as WrittenView];
    } catch {
      return [];
    }
  });
}
