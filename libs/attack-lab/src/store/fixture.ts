import { readFileSync, writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { View } from '../view/view';
import { type WrittenView, readView, writtenView } from '../view/written-view';
import { drawingVersion, observingVersion } from './versions';

/** The committed views: what is decided without drawing anything. */
const fixtureFile = new URL('../../fixtures/views.jsonl.gz', import.meta.url);

export interface Fixture {
  /** Of the sources that drew and observed it: when they differ from those that are there, the fixture is out of date. */
  readonly drawn: string;
  readonly observed: string;
  readonly views: readonly View[];
}

export function readFixture(file: URL = fixtureFile): Fixture {
  const [head = '{}', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const { drawn, observed } = JSON.parse(head) as { readonly drawn: string; readonly observed: string };
  return { drawn, observed, views: lines.map((line) => readView(JSON.parse(line) as WrittenView)) };
}

export function writeFixture(views: readonly View[], file: URL = fixtureFile): void {
  const lines = [
    JSON.stringify({ drawn: drawingVersion(), observed: observingVersion() }),
    ...views.map((view) => JSON.stringify(writtenView(view))),
  ];
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION }));
}
