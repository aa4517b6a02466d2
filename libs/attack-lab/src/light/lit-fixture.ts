import { readFileSync, writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { LitView } from './lit-view';

/** The committed views: what is decided without drawing anything. */
const fixtureFile = new URL('../../fixtures/lit-views.jsonl.gz', import.meta.url);

export function readLitViews(file: URL = fixtureFile): readonly LitView[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as LitView);
}

export function writeLitViews(views: readonly LitView[], file: URL = fixtureFile): void {
  const lines = views.map((view) => JSON.stringify(view));
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION }));
}
