// `npm run lab [-- OPTIONS]`: attacks the challenges, and reports what passed (`npm run lab -- --help`).
import { runChild } from '../setup/run-child.mjs';

runChild(process.execPath, ['--import', 'tsx', 'libs/attack-lab/src/cli/main.ts', ...process.argv.slice(2)]);
