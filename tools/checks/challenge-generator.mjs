import { existsSync, readFileSync } from 'node:fs';
import { template, writeChallenge } from '../generators/challenge/generator.mjs';
import { wordsOf } from '../generators/challenge/words.mjs';
import { workspaceRoot } from '../setup/environment.mjs';

/** The generator of challenges must still find each place that it writes to, and say what the template's limits mean; nothing is written. */
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
    return unsaidMeanings(tree.read(`${template}/src/turn.ts`));
  } catch (error) {
    return [error.message];
  }
}

/** The console holds a limit's English words against the limit's own. */
function unsaidMeanings(rules) {
  const said = Object.values(wordsOf.en.limits).map(({ meaning }) => meaning);
  return [...rules.matchAll(/meaning: '(.+)',$/gm)]
    .map(([, meaning]) => meaning)
    .filter((meaning) => !said.includes(meaning))
    .map((meaning) => `tools/generators/challenge/words.mjs lacks the template's "${meaning}"`);
}
