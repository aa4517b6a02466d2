// `npm start`: reads its arguments, builds what changed, then starts the local cloud and the portal.
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { workspaceRoot } from '../setup/environment.mjs';
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

const words = process.argv.slice(2);
const { parseCommandLine, usage } = await tsImport('../../apps/local-cloud/src/command-line.ts', import.meta.url);

if (read().help) {
  console.log(usage);
} else {
  if (!existsSync(`${workspaceRoot}dist/apps/portal`)) console.error('Building the API and the portal …');
  if (!(await nx(['run-many', '-t', 'build', '-p', 'api,portal'], { silent: true }))) process.exit(1);
  runChild(process.execPath, ['--import', 'tsx', 'apps/local-cloud/src/main.ts', ...words]);
}

function read() {
  try {
    return parseCommandLine(words, process.env);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
