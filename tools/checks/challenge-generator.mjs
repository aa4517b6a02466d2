import { existsSync, readFileSync } from 'node:fs';
import { template, writeChallenge } from '../generators/challenge/generator.mjs';
import { wordsOf } from '../generators/challenge/words.mjs';
import { workspaceRoot } from '../setup/environment.mjs';

/**
 * The challenge generator must still find each place that it writes to, and describe the template's limits. Nothing is
 * written.
 */
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
    return unsaidMeanings(tree.read(`${template}/src/aside.ts`));
  } catch (error) {
    return [error.message];
  }
}

/** The console's English texts for limits are compared with the limits' own. */
function unsaidMeanings(rules) {
  const said = Object.values(wordsOf.en.limits).map(({ meaning }) => meaning);
  return [...rules.matchAll(/meaning: '(.+)',$/gm)]
    .map(([, meaning]) => meaning)
    .filter((meaning) => !said.includes(meaning))
    .map((meaning) => `tools/generators/challenge/words.mjs lacks the template's "${meaning}"`);
}
