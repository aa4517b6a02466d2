import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupProblem } from '../startup-problem';

/** Why the state cannot be read or written. */
export type StateTrouble = 'full' | 'read-only' | 'forbidden' | 'too-many-files' | 'damaged';

/** The words of Node, SQLite and the DynamoDB stand-in. The first that fits counts. */
const words: Readonly<Record<StateTrouble, RegExp>> = {
  full: /ENOSPC|EDQUOT|disk is full|no space left|quota exceeded/i,
  'read-only': /EROFS|read-?only (?:file system|database)/i,
  'too-many-files': /EMFILE|ENFILE|too many open files/i,
  forbidden: /EACCES|EPERM|permission denied|not permitted/i,
  damaged: /malformed|not a database|encrypted/i,
};

/** What a person can do. Damage alone, which nothing here mends, is a reason to give up what was stored. */
const sentences: Readonly<Record<StateTrouble, string>> = {
  full: 'the disk is full. Free some space: what was stored is kept.',
  'read-only': 'it is read-only. Make it writable, or choose another folder with LIVENESS_STATE.',
  forbidden: 'this account may not read and write it. Change its owner or mode, or choose another with LIVENESS_STATE.',
  'too-many-files': 'too many files are open. Raise the limit (ulimit -n).',
  damaged: 'it is damaged. Restore it from a copy, or start over with --reset.',
};

/** Returns what is wrong with the place where state is stored, or undefined for any other error. */
export function stateTrouble(error: unknown): StateTrouble | undefined {
  const text = messageOf(error);
  return (Object.keys(words) as StateTrouble[]).find((trouble) => words[trouble].test(text));
}

/** Returns what is wrong with a part of the state, and what to do about it. */
export function troubleText(path: string, trouble: StateTrouble): string {
  return `${path} cannot be used: ${sentences[trouble]}`;
}

/**
 * Returns what is wrong with the folder of a file that could not be used. Where the error does not tell (SQLite's "unable
 * to open" and "disk I/O error"), writing beside the file does.
 */
export function folderTrouble(error: unknown, folder: string): StateTrouble | undefined {
  return stateTrouble(error) ?? stateTrouble(errorOfWriting(folder));
}

/** Returns the problem to tell when a file of the state, or the folder itself, cannot be used. */
export function stateProblem(path: string, error: unknown, folder = dirname(path)): StartupProblem {
  const trouble = folderTrouble(error, folder);
  if (trouble !== undefined) return new StartupProblem(troubleText(path, trouble));
  const reason = messageOf(error).replace(/\.$/, '');
  return new StartupProblem(`${path} cannot be used (${reason}). Another folder can be chosen with LIVENESS_STATE.`);
}

/** More than a file system would put into the rest of a block. */
const probeBytes = 64 * 1024;

function errorOfWriting(folder: string): unknown {
  const probe = join(folder, `probe-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(probeBytes));
    rmSync(probe);
    return '';
  } catch (error) {
    removeIfPossible(probe);
    return error;
  }
}

function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it cannot be removed, it could not be written either.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
