import { existsSync, readFileSync } from 'node:fs';
import { writeChallenge } from '../generators/challenge/generator.mjs';
import { workspaceRoot } from '../setup/environment.mjs';

/** The generator of challenges must still find each place that it writes to; nothing is written. */
export function challengeGeneratorProblems() {
  const written = new Map();
  const onDisk = (path) => `${workspaceRoot}${path}`;
  const tree = {
    exists: (path) => written.has(path) || existsSync(onDisk(path)),
    read: (path) => written.get(path) ?? (existsSync(onDisk(path)) ? readFileSync(onDisk(path), 'utf8') : null),
    write: (path, content) => written.set(path, content),
  };
  try {
    writeChallenge(tree, 'tried-by-a-check');
    return [];
  } catch (error) {
    return [error.message];
  }
}
