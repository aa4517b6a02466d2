import { existsSync, readFileSync } from 'node:fs';
import { template, variants, writeChallenge } from '../generators/challenge/generator.mjs';
import { workspaceRoot } from '../setup/environment.mjs';

/**
 * The challenge generator must still find each place that it writes to, and describe the template's limits. Nothing is
 * written.
 */
export function challengeGeneratorProblems() {
  return Object.values(variants).flatMap(problemsOf);
}

function problemsOf(variant) {
  const written = new Map();
  const onDisk = (path) => `${workspaceRoot}${path}`;
  const tree = {
    exists: (path) => written.has(path) || existsSync(onDisk(path)),
    read: (path) => written.get(path) ?? (existsSync(onDisk(path)) ? readFileSync(onDisk(path), 'utf8') : null),
    write: (path, content) => written.set(path, content),
  };
  try {
    writeChallenge(tree, 'tried-by-a-check', variant);
    return unsaidMeanings(tree.read(`${template}/src/${variant.file}.ts`), variant.words);
  } catch (error) {
    return [error.message];
  }
}

/** The console's English texts for limits are compared with the limits' own. */
function unsaidMeanings(rules, words) {
  const said = Object.values(words.en.limits).map(({ meaning }) => meaning);
  return [...rules.matchAll(/meaning: '(.+)',$/gm)]
    .map(([, meaning]) => meaning)
    .filter((meaning) => !said.includes(meaning))
    .map((meaning) => `tools/generators/challenge/words.mjs lacks the template's "${meaning}"`);
}
