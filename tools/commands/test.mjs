// `npm test`: the workspace's own checks, lint, typecheck, build, unit specs and browser journeys.
// Ends with `N passed, N failed`: each spec and journey counts as one, and so does each check, the linter and each nx run.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { checks } from '../checks/checks.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { workspaceRoot } from '../setup/environment.mjs';
import { nx } from '../setup/nx.mjs';
import { runToEnd } from '../setup/run-child.mjs';

const resultsFolder = `${workspaceRoot}dist/test-results`;
const total = { passed: 0, failed: 0 };
const count = (ok, amount = 1) => (total[ok ? 'passed' : 'failed'] += amount);

rmSync(resultsFolder, { recursive: true, force: true });

for (const { name, problems } of checks) {
  const found = problems();
  count(found.length === 0);
  for (const problem of found) console.error(`${name}: ${problem}`);
}

const browser = { environment: { CHROME_BIN: ensureChromium() } };
const [isClean, isSound] = await Promise.all([
  lint(),
  nx(['run-many', '-t', 'typecheck', 'build', 'test', 'package'], browser),
]);
count(isClean);
count(isSound);
count(await nx(['run-many', '-t', 'e2e'], browser));

for (const project of projectsWithSpecs()) {
  const counts = readCounts(project);
  if (!counts) console.error(`${project}: no test results`);
  count(true, counts?.passed ?? 0);
  count(false, counts?.failed ?? 1);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

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
