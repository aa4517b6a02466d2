// `npm run load [-- OPTIONS]`: lets many people go through at once (`npm run load -- --help`).
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

if (!(await nx(['run-many', '-t', 'build', '-p', 'api'], { silent: true }))) process.exit(1);
runChild(process.execPath, ['--import', 'tsx', 'libs/load/src/main.ts', ...process.argv.slice(2)]);
