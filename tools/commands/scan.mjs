// `npm run scan`: synthesizes every environment and has Checkov look at it. Fails for any finding that `.checkov.yaml`
// does not explain.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { scannable } from '../scan/scannable.mjs';
import { workspaceEnvironment, workspaceRoot } from '../setup/environment.mjs';
import { nx } from '../setup/nx.mjs';

const version = '3.3.30';

const found = spawnSync('checkov', ['--version'], { encoding: 'utf8' });
if (found.status !== 0) {
  console.error(`Checkov is missing. It needs Python: pip install checkov==${version}`);
  process.exit(1);
}
if (found.stdout.trim() !== version)
  console.error(`This is Checkov ${found.stdout.trim()}; .checkov.yaml was written for ${version}.`);

if (!(await nx(['run-many', '-t', 'build', '-p', 'api,key-rotation,portal,terraform'], { quiet: true })))
  process.exit(1);

const folder = `${workspaceRoot}dist/scan`;
rmSync(folder, { recursive: true, force: true });
// An environment may insist on somebody who hears of alarms.
const somebody = { LIVENESS_ADMIN_EMAIL: 'admin@example.com', LIVENESS_ALARM_EMAIL: 'alarms@example.com' };
const synthesis = (...args) =>
  execFileSync(process.execPath, ['dist/terraform/main.mjs', ...args], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    env: workspaceEnvironment({ ...somebody, CDKTF_OUTDIR: '../dist/scan/synthesized' }),
  }).trim();

for (const name of synthesis('--list').split('\n')) {
  const stack = synthesis('--environment', name);
  mkdirSync(`${folder}/readable/${name}`, { recursive: true });
  writeFileSync(`${folder}/readable/${name}/main.tf.json`, scannable(readFileSync(`${stack}/cdk.tf.json`, 'utf8')));
}

const { status } = spawnSync('checkov', ['--config-file', '.checkov.yaml', '--directory', 'dist/scan/readable'], {
  cwd: workspaceRoot,
  stdio: 'inherit',
});
process.exit(status ?? 1);
