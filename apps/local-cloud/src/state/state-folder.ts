import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupProblem } from '../startup-problem';
import { folderTrouble, stateProblem, troubleText } from './state-problem';

/** What programs on this machine need in order to use a running local cloud. It gives no access to a real account. */
export interface Description {
  readonly origin: string;
  /** The local cloud's own process. */
  readonly pid: number;
  /** The API's configuration (`LIVENESS_*`), and how the AWS SDK reaches its storage. */
  readonly environment: Readonly<Record<string, string>>;
  /** The secret of the client `liveness-backend`, with the local cloud's own identity provider. */
  readonly backendSecret?: string | undefined;
}

/** In the state folder, while a local cloud uses it. */
export const descriptionName = 'running.json';

/**
 * Writes a description for other programs of the same user. It appears atomically, and is deleted when it is closed.
 */
export function leaveDescription(stateFolder: string, description: Description): { close(): void } {
  const file = join(stateFolder, descriptionName);
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(description)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return { close: () => rmSync(file, { force: true }) };
}

/** The folder that contains all state. One local cloud can use it at a time. */
export interface StateFolder {
  readonly path: string;
  /** Releases the folder for another local cloud; a temporary folder is deleted. */
  close(): void;
}

/** Marks a folder as ours, with the version of its layout. */
const markerName = 'state.json';
const lockName = 'lock.sqlite';
const layoutVersion = 1;

/** @throws StartupProblem if the folder cannot be used, holds something else, or is in use */
export function openStateFolder(path: string, reset = false): StateFolder {
  let lock: DatabaseSync | undefined;
  try {
    createFolder(path);
    rejectForeignFolder(path);
    lock = takeLock(path);
    if (reset) clear(path);
    checkLayout(path);
  } catch (error) {
    lock?.close();
    throw error instanceof StartupProblem ? error : stateProblem(path, error, path);
  }
  const held = lock;
  return { path, close: () => (held.isOpen ? held.close() : undefined) };
}

/** Returns a folder for tests and trials, where nothing is kept. */
export function temporaryStateFolder(): StateFolder {
  const path = mkdtempSync(join(tmpdir(), 'liveness-'));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}

function createFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Node says "no such file" where a file system is read-only.
    const trouble = folderTrouble(error, nearestFolder(path));
    if (trouble !== undefined) throw new StartupProblem(troubleText(path, trouble));
    throw new StartupProblem(
      `The state folder ${path} cannot be created (${(error as Error).message}). Choose another with LIVENESS_STATE.`,
    );
  }
}

/** Returns the folder itself, or the first one above it that exists. */
function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** `--reset` deletes everything in the folder, so it must never be a folder with other files. */
function rejectForeignFolder(path: string): void {
  const contents = readdirSync(path);
  if (contents.length > 0 && !contents.includes(markerName)) {
    throw new StartupProblem(`${path} contains other files. Choose an empty folder with LIVENESS_STATE.`);
  }
  if (contents.length === 0) writeMarker(path);
}

/** Takes an open transaction as the lock: the operating system releases it when its holder dies for any reason. */
function takeLock(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(path, lockName));
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (/locked/.test((error as Error).message))
      throw new StartupProblem(
        `${path} is in use by another local cloud. Stop it, or choose another folder with LIVENESS_STATE.`,
      );
    const trouble = folderTrouble(error, path);
    if (trouble !== undefined && trouble !== 'damaged') throw error;
    throw new StartupProblem(`${join(path, lockName)} cannot be used (${(error as Error).message}). Delete it.`);
  }
}

function clear(path: string): void {
  for (const name of readdirSync(path))
    if (!name.startsWith(lockName)) rmSync(join(path, name), { recursive: true, force: true });
  writeMarker(path);
}

/** Whole or not at all: half a marker, where the disk is full, would look like damage. */
function writeMarker(path: string): void {
  const draft = join(path, `${markerName}.new`);
  try {
    writeFileSync(draft, `${JSON.stringify({ layoutVersion })}\n`);
    renameSync(draft, join(path, markerName));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function checkLayout(path: string): void {
  if (layoutOf(path) !== layoutVersion)
    throw new StartupProblem(`The state in ${path} is damaged or belongs to another version. Start over with --reset.`);
}

function layoutOf(path: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(path, markerName), 'utf8')) as { layoutVersion?: unknown }).layoutVersion;
  } catch {
    return undefined;
  }
}
