// `npm run demo-data -- --attempts N [--days D]`: adds made-up attempts to the running local cloud.
import { runChild } from '../setup/run-child.mjs';

runChild(process.execPath, ['--import', 'tsx', 'libs/demo-data/src/main.ts', ...process.argv.slice(2)]);
