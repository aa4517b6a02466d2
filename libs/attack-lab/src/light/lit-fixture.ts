import { readFileSync, writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { LitView } from './lit-view';

/** Committed views, by whom or what they show: people on whom limits are chosen, people on whom they are not, and what a searching attacker may hold. */
export type LitSet = 'lit-views' | 'lit-strangers' | 'lit-holds';

/** Returns the committed views: what is decided without drawing anything. */
export function readLitViews(set: LitSet = 'lit-views'): readonly LitView[] {
  const lines = gunzipSync(readFileSync(fileOf(set)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as LitView);
}

export function writeLitViews(views: readonly LitView[], set: LitSet): void {
  const lines = views.map((view) => JSON.stringify(view));
  writeFileSync(fileOf(set), gzipSync(`${lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION }));
}

function fileOf(set: LitSet): URL {
  return new URL(`../../fixtures/${set}.jsonl.gz`, import.meta.url);
}
