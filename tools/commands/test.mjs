// `npm test`: the workspace's own checks, lint, typecheck, build, unit specs and browser journeys.
// Ends with `N passed, N failed`: each spec and journey counts as one, and so does each check, the linter and nx's run.
import { once as nextEvent } from 'node:events';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ensureChromium } from '../setup/chromium.mjs';
import { workspaceRoot } from '../setup/environment.mjs';
import { nx } from '../setup/nx.mjs';
import { runToEnd } from '../setup/run-child.mjs';

const resultsFolder = `${workspaceRoot}dist/test-results`;
const total = { passed: 0, failed: 0 };
const count = (ok, amount = 1) => (total[ok ? 'passed' : 'failed'] += amount);

rmSync(resultsFolder, { recursive: true, force: true });

const browser = { CHROME_BIN: ensureChromium() };
// `portal:typecheck` checks the types of whatever Angular builds here: no build does it once more.
const once = { NG_BUILD_TYPE_CHECK: 'false' };
// One run: the journeys begin beside the last specs, as soon as a core is free.
const parts = nx(['run-many', '-t', 'typecheck', 'build', 'test', 'package', 'e2e'], {
  environment: { ...browser, ...once },
});
await beside();
count(await parts);

for (const project of projectsWithSpecs()) {
  const counts = readCounts(project);
  if (!counts) console.error(`${project}: no test results`);
  count(true, counts?.passed ?? 0);
  count(false, counts?.failed ?? 1);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** What takes one core, one after the other, beside what nx runs on two. */
async function beside() {
  await check();
  count(await lint());
}

/** Makes the workspace's own checks, on a thread: they wait for nothing, so nothing else would go on. */
async function check() {
  const [results] = await nextEvent(new Worker(new URL('../checks/on-a-thread.mjs', import.meta.url)), 'message');
  for (const { name, problems } of results) {
    count(problems.length === 0);
    for (const problem of problems) console.error(`${name}: ${problem}`);
  }
}

/** Returns whether ESLint finds nothing in the whole workspace: one run takes a third of what a run per project takes. */
async function lint() {
  const { code, output } = await runToEnd(
    process.execPath,
    [`${workspaceRoot}node_modules/eslint/bin/eslint.js`, '.', '--max-warnings=0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (code !== 0) console.error(output);
  return code === 0;
}

function projectsWithSpecs() {
  return ['apps', 'libs', '.']
    .flatMap((folder) =>
      readdirSync(`${workspaceRoot}${folder}`, { withFileTypes: true }).map(
        ({ name }) => `${folder}/${name}/project.json`,
      ),
    )
    .flatMap((path) => {
      const project = readJson(`${workspaceRoot}${path}`);
      return project?.targets?.test || project?.targets?.e2e ? [project.name] : [];
    });
}

function readCounts(project) {
  return readJson(`${resultsFolder}/${project}.json`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
