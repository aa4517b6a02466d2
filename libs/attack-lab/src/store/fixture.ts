import { readFileSync, writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { View } from '../view/view';
import { type WrittenView, readView, writtenView } from '../view/written-view';
import { drawingVersion, observingVersion } from './versions';

/** The committed views: what is decided without drawing anything. */
const fixtureFile = new URL('../../fixtures/views.jsonl.gz', import.meta.url);

/** Of the sources that drew and observed views: when they differ from those that are there, the views are out of date. */
export interface MadeBy {
  readonly drawn: string;
  readonly observed: string;
}

export interface Fixture {
  /** By species: what concerns one of them need not be made again for the others. */
  readonly madeBy: Readonly<Record<string, MadeBy>>;
  readonly views: readonly View[];
}

export function readFixture(file: URL = fixtureFile): Fixture {
  const [head = '{}', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const { madeBy } = JSON.parse(head) as Pick<Fixture, 'madeBy'>;
  return { madeBy, views: lines.map((line) => readView(JSON.parse(line) as WrittenView)) };
}

/** Writes views that were made by the sources as they are; the views of a fixture that are of other species stay as they were made. */
export function writeFixture(views: readonly View[], file: URL = fixtureFile, before?: Fixture): void {
  const made = [...new Set(views.map(({ species }) => species))];
  const kept = before?.views.filter(({ species }) => !made.includes(species)) ?? [];
  const now: MadeBy = { drawn: drawingVersion(), observed: observingVersion() };
  const madeBy = { ...before?.madeBy, ...Object.fromEntries(made.map((species) => [species, now])) };
  const lines = [JSON.stringify({ madeBy }), ...[...views, ...kept].map((view) => JSON.stringify(writtenView(view)))];
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION }));
}
