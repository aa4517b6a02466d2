import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { workspaceRoot } from '../setup/environment.mjs';

/** Retired words (docs/glossary.md), with the word to use instead. */
const retired = {
  refusal: 'problem, or failure of an attempt',
  refused: 'rejected, failed or denied',
  refuse: 'reject or fail',
  world: 'dependencies',
  walk: 'run',
  facts: 'fields or details',
  door: 'initial',
  place: 'position or slot',
  way: 'path',
};

/** Names that are stored, deployed or not ours, and two idioms. */
const allowed = new Set(['places', 'refusedAttempts', 'underWay', 'gettingIntoPlace', 'onItsWayMs', 'doors']);

/**
 * The digests of these sources identify the attack lab's committed views, so a new name would look like a new drawing.
 */
const namedByDigest = /^libs\/(attack-lab|face-analyser|synthetic-person)\//;

/**
 * Identifiers, names of files and folders, and texts on screens use the glossary's words. Prose may still say "way".
 */
export function vocabularyProblems() {
  const files = globSync('{apps,libs,terraform,tools}/**/*.{ts,json}', {
    cwd: workspaceRoot,
    exclude: (name) => ['node_modules', 'dist', 'fixtures'].includes(name),
  }).filter((file) => !namedByDigest.test(file));
  return files.flatMap((file) => [
    ...found(
      file,
      file.split('/').map((name) => name.replace(/\..*/, '').replaceAll('-', ' ')),
    ),
    ...(file.endsWith('.ts') ? found(file, identifiersOf(file)) : onScreen(file)),
  ]);
}

/** Returns the problems of camel-case names, or of words separated by blanks. */
export function found(file, names) {
  return [...new Set(names)]
    .filter((name) => !allowed.has(name))
    .flatMap((name) => {
      const words = name
        .replace(/([A-Z])/g, ' $1')
        .toLowerCase()
        .split(/[^a-z]+/);
      const word = words
        .map((each) => (Object.hasOwn(retired, each) ? each : each.replace(/s$/, '')))
        .find((each) => Object.hasOwn(retired, each));
      return word === undefined ? [] : [`${file} says "${name}": ${retired[word]}, not ${word}`];
    });
}

function identifiersOf(file) {
  const names = [];
  const visit = (node) => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
  return names;
}

/** On screens nothing is refused: a verdict is failed, a camera is denied, a request has a problem. */
function onScreen(file) {
  if (!/\/words\/[a-z]{2}\.json$/.test(file)) return [];
  return [...read(file).matchAll(/"[^"]*\brefus\w*[^"]*"/gi)].map(([text]) => `${file} says ${text}`);
}

function read(file) {
  return readFileSync(workspaceRoot + file, 'utf8');
}
