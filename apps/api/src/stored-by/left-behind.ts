import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ThresholdsVersion } from '@liveness/contract';
import type { AttemptKey } from './caller';
import type { ObjectVersion, RawItem, StoredState } from './stored-state';

/** An attempt that can still be continued, and what its client has not sent yet. */
export interface LeftAttempt extends AttemptKey {
  readonly user: string;
  readonly unsent: readonly { readonly capturedAt: number; readonly jpeg: string }[];
}

/** A cursor at the end of a page, and the request that continues it. */
export interface LeftCursor {
  readonly cursor: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api/admin`, including the cursor if it is part of the query. */
  readonly path: string;
  readonly body?: unknown;
}

/** A check that can still be worked on, or has ended. */
export interface LeftCheck {
  readonly id: string;
  readonly clientSecret: string;
  /** The request that created it, and its key. */
  readonly request: object;
  readonly key: string;
  /** The secret of the second device. */
  readonly phone?: string;
  /** A code that waits for a device. */
  readonly code?: string;
  /** The attempt that is under way, and the pictures that were not sent yet. */
  readonly attempt?: AttemptKey;
  readonly unsent?: LeftAttempt['unsent'];
}

/** What is known about a deployment apart from its stored data. */
export interface LeftNotes {
  readonly version: string;
  /** Its last moment, epoch milliseconds. */
  readonly leftAt: number;
  /** Its configuration without the names of resources. */
  readonly environment: Readonly<Record<string, string>>;
  /** By the name of the secret's variable. */
  readonly secrets: StoredState['secrets'];
  /** Published thresholds of each challenge, newest first. */
  readonly published: Readonly<Record<string, readonly ThresholdsVersion[]>>;
  /** By what is special about each. */
  readonly attempts: Readonly<Record<string, LeftAttempt>>;
  /** By what is special about each. */
  readonly checks?: Readonly<Record<string, LeftCheck>>;
  readonly cursors: readonly LeftCursor[];
}

/** A request to the admin or backend API, and its response at the last moment. */
export interface SaidThen {
  readonly path: string;
  readonly body: unknown;
}

/** What a version leaves behind: the fixture in one folder. */
export interface LeftBehind extends Pick<StoredState, 'items' | 'versions'> {
  readonly notes: LeftNotes;
  readonly said: readonly SaidThen[];
}

const root = fileURLToPath(new URL('./', import.meta.url));
const files = {
  items: 'table.jsonl.gz',
  versions: 'bucket.jsonl.gz',
  said: 'said.jsonl.gz',
  notes: 'deployment.json',
} as const;

/** Returns the versions that have a fixture, as the folders are named. */
export function versionsLeft(): readonly string[] {
  return readdirSync(root)
    .filter((name) => existsSync(`${root}${name}/${files.notes}`))
    .sort();
}

/** Returns the fixtures of a kind of their own, as `readLeftBehind` takes them. */
export function kindLeft(kind: 'checks' | 'light' | 'sittings'): readonly string[] {
  return readdirSync(root + kind)
    .map((name) => `${kind}/${name}`)
    .sort();
}

export function readLeftBehind(version: string): LeftBehind {
  const folder = `${root}${version}/`;
  return {
    items: readLines<RawItem>(folder + files.items),
    versions: readLines<ObjectVersion>(folder + files.versions),
    said: readLines<SaidThen>(folder + files.said),
    notes: JSON.parse(readFileSync(folder + files.notes, 'utf8')) as LeftNotes,
  };
}

/** @returns the folder */
export function writeLeftBehind({ items, versions, said, notes }: LeftBehind): string {
  const folder = `${root}${notes.version}/`;
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries({ items, versions, said }))
    writeLines(folder + files[name as 'items' | 'versions' | 'said'], lines);
  writeFileSync(folder + files.notes, `${JSON.stringify(notes, null, 2)}\n`);
  return folder;
}

/** Lines of JSON; binary attributes of items (`B`) are base64. */
function writeLines(file: string, lines: readonly unknown[]): void {
  const text = lines.map(
    (line) =>
      `${JSON.stringify(line, (_name, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value))}\n`,
  );
  writeFileSync(file, gzipSync(text.join(''), { level: 9 }));
}

function readLines<Line>(file: string): readonly Line[] {
  const lines = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map(
    (line) =>
      JSON.parse(line, (name, value: unknown) =>
        name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
      ) as Line,
  );
}
