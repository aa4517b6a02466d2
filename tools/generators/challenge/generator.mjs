import { spawnSync } from 'node:child_process';
import { format, resolveConfig } from 'prettier';
import { insertAfter, insertBefore, jsonOf, setIn, textOf } from './edits.mjs';
import { namesOf } from './names.mjs';
import { commonLimits, wordsInLegs, wordsOf } from './words.mjs';

export const template = 'libs/challenge-example';
/** The template's files and names: of a task that is told at the start, and of one that is told in legs. */
export const variants = {
  whole: { file: 'aside', pascal: 'Aside', about: 'the example challenge', words: wordsOf },
  legs: { file: 'glances', pascal: 'Glances', about: 'the example challenge in legs', words: wordsInLegs },
};
const words = 'libs/ui/src/languages/words';
const captureWords = 'libs/capture/src/words';
const stepWords = 'libs/console/src/attempts/detail/words';
const limitWords = 'libs/console/src/thresholds/words';

/**
 * `npx nx g @liveness/tools:challenge NAME`: makes everything that a new challenge needs, with the template's rules. It
 * compiles, fulfils the contract and shows a working page; its author then replaces its rules and texts. `--legs` writes one whose task is told in legs,
 * one after the other. `--skip-install` leaves node_modules alone.
 * @throws Error for a name that is taken, or when a file that it writes to has changed
 */
export default async function challengeGenerator(tree, { name, legs = false, skipInstall = false }) {
  writeChallenge(tree, name, legs ? variants.legs : variants.whole);
  await formatChanges(tree);
  return () => {
    if (skipInstall) {
      console.log(nextSteps(namesOf(name)));
      console.log('Nothing is linked yet: run `npm install`, then `npm run openapi`.');
      return;
    }
    const run = (program, ...args) => spawnSync(program, args, { cwd: tree.root, stdio: 'inherit' }).status === 0;
    const done =
      run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error') &&
      run(process.execPath, '--import', 'tsx', 'tools/openapi/write.mjs');
    if (!done) console.error('\nThe library is not linked: run `npm install`, then `npm run openapi`.');
    console.log(nextSteps(namesOf(name)));
  };
}

/** Writes all files, not yet formatted. */
export function writeChallenge(tree, name, variant) {
  const names = namesOf(name);
  if (tree.exists(`libs/challenge-${names.file}`)) throw new Error(`libs/challenge-${names.file} is there already`);
  addLibrary(tree, names, variant);
  addToRegistry(tree, names);
  for (const [language, words] of Object.entries(variant.words)) addWords(tree, names, language, words);
  addPage(tree, names, variant);
  // An attack at a task in legs is told them one after the other: it is led by code of its own.
  if (variant === variants.whole) addAttacks(tree, names);
}

function addLibrary(tree, { file, camel, pascal, type }, variant) {
  const folder = `libs/challenge-${file}`;
  const own = (text) =>
    text
      .replaceAll(`'./${variant.file}'`, `'./${file}'`)
      .replaceAll(new RegExp(`\\b${variant.file}\\b`, 'g'), camel)
      .replaceAll(`${variant.pascal}State`, `${pascal}State`)
      .replaceAll(`'${variant.file.toUpperCase()}'`, `'${type}'`)
      .replaceAll(variant.about, `the challenge ${type}`)
      .replace(/\/\/ A template for[^]*?change\.\n\n/, '');
  const copy = (from, to) => tree.write(`${folder}/${to}`, own(textOf(tree, `${template}/${from}`)));
  copy(`src/${variant.file}.ts`, `src/${file}.ts`);
  copy(`src/${variant.file}.spec.ts`, `src/${file}.spec.ts`);
  copy('src/testing.ts', 'src/testing.ts');
  tree.write(`${folder}/src/index.ts`, `export { ${camel} } from './${file}';\n`);
  tree.write(`${folder}/tsconfig.json`, textOf(tree, `${template}/tsconfig.json`));
  tree.write(
    `${folder}/project.json`,
    textOf(tree, `${template}/project.json`)
      .replaceAll('challenge-example', `challenge-${file}`)
      .replace('type:challenge-template', 'type:challenge'),
  );
  const manifest = jsonOf(tree, `${template}/package.json`);
  const name = `@liveness/challenge-${file}`;
  tree.write(`${folder}/package.json`, `${JSON.stringify({ ...manifest, name }, null, 2)}\n`);
}

function addToRegistry(tree, { file, camel }) {
  const path = 'libs/challenge-registry/src/index.ts';
  insertAfter(
    tree,
    path,
    "import { pose } from '@liveness/challenge-pose';\n",
    `import { ${camel} } from '@liveness/challenge-${file}';\n`,
  );
  insertBefore(tree, path, '];\n\n/** The challenges that a deployment may enable. */', `, ${camel}`);
  dependOn(tree, 'libs/challenge-registry/package.json', file);
}

function dependOn(tree, path, file) {
  const manifest = jsonOf(tree, path);
  const dependencies = Object.entries({ ...manifest.dependencies, [`@liveness/challenge-${file}`]: '*' }).sort();
  tree.write(path, `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(dependencies) }, null, 2)}\n`);
}

function addWords(tree, { type }, language, own) {
  const { frame_used_before, face_covered } = jsonOf(tree, `${captureWords}/${language}.json`).hints.NOSE;
  setIn(tree, `${words}/${language}.json`, {
    [`welcome.task.${type}`]: own.task,
    [`challenges.${type}`]: { name: own.name },
    [`reasons.${type}`]: own.reasons,
  });
  setIn(tree, `${captureWords}/${language}.json`, {
    [`challenges.${type}`]: { name: own.name },
    [`hints.${type}`]: { face_covered, frame_used_before, ...own.hints },
  });
  setIn(tree, `${stepWords}/${language}.json`, {
    ...below('hints', own.consoleHints),
    ...below('measurements', own.measurements),
    [`states.${type}`]: own.states,
    [`verdict.${type}`]: own.verdict,
  });
  const known = jsonOf(tree, `${limitWords}/${language}.json`).limits.NOSE;
  const common = Object.fromEntries(commonLimits.map((limit) => [limit, known[limit]]));
  setIn(tree, `${limitWords}/${language}.json`, { [`limits.${type}`]: { ...common, ...own.limits } });
}

function below(path, values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${path}.${key}`, value]));
}

function addPage(tree, { file, camel, type }, variant) {
  const tasks = 'libs/capture/src/flow/tasks.ts';
  if (!textOf(tree, tasks).includes('plainGuide')) insertAfter(tree, tasks, 'noseGuide', ', plainGuide');
  insertBefore(tree, tasks, 'import { nose } from', `import { ${camel} } from '@liveness/challenge-${file}';\n`);
  insertBefore(tree, tasks, '  POSE: {', `  ${type}: guided(${camel}, plainGuide),\n`);
  dependOn(tree, 'libs/capture/package.json', file);
  const groups = 'libs/console/src/thresholds/limits/limit-groups.ts';
  if (!textOf(tree, groups).includes("'turnedDegrees'"))
    insertAfter(tree, groups, "head: ['minConfidence'", ", 'straightDegrees', 'turnedDegrees'");
  if (variant === variants.legs && !textOf(tree, groups).includes("'sideCount'"))
    insertAfter(tree, groups, "    'sidewaysLegs',\n", "    'sideCount',\n");
}

function addAttacks(tree, { file, camel, type }) {
  const folder = 'libs/attack-lab/src/attacks';
  tree.write(
    `${folder}/${file}-attacks.ts`,
    `import type { Attack } from './attack';
import { sweptInstrument } from './swept-instrument';

/** What is held before the camera and turned, whatever is asked. */
export const ${camel}Attacks: readonly Attack[] = [
  sweptInstrument('${type}', 'flat-print', 'flat-print', ['yaw', 'pitch', 'roll']),
  ...['phone', 'tablet'].map((device) =>
    sweptInstrument('${type}', \`screen-\${device}\`, 'screen', ['yaw', 'pitch', 'roll'], device),
  ),
  sweptInstrument('${type}', 'puppet', 'puppet', ['yaw', 'pitch']),
];
`,
  );
  const index = `${folder}/index.ts`;
  insertAfter(
    tree,
    index,
    "import { poseAttacks } from './pose-attacks';\n",
    `import { ${camel}Attacks } from './${file}-attacks';\n`,
  );
  insertAfter(tree, index, '  ...poseAttacks,\n', `  ...${camel}Attacks,\n`);
}

/** Nx formats only if a generator calls its helper; this uses the workspace's own Prettier. */
async function formatChanges(tree) {
  for (const { path, type, content } of tree.listChanges()) {
    if (type === 'DELETE') continue;
    const options = { ...(await resolveConfig(path)), filepath: path };
    tree.write(path, await format(content.toString(), options));
  }
}

function nextSteps({ file, type }) {
  return `
The challenge ${type} is there, with the template's rules. Try it:
  LIVENESS_CHALLENGES=${type}:standard npm start
  npx nx test challenge-${file}
  npm run lab -- --challenge ${type}
Then change libs/challenge-${file} and its words. CONTRIBUTING.md says what else is yours: a drawing over the picture,
living people for the lab (and, with --legs, attacks), demo data, and the environments that enable it.`;
}
