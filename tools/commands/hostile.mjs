// `npm run hostile [-- OPTIONS]`: sends hostile requests to the API's bundle (`npm run hostile -- --help`).
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

if (!(await nx(['run-many', '-t', 'build', '-p', 'api'], { silent: true }))) process.exit(1);
runChild(process.execPath, ['--import', 'tsx', 'libs/hostile/src/main.ts', ...process.argv.slice(2)]);
