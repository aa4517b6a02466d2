// `npm run bench [-- NAME…] [--json]`: measures what the project promises about speed and size. NAME may be the start
// of a name.
import { ensureChromium } from '../setup/chromium.mjs';
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

process.env.CHROME_BIN = ensureChromium();
const wanted = ['-t', 'build', 'package', '-p', 'api,capture,client,element,key-rotation,portal,terraform'];
if (!(await nx(['run-many', ...wanted], { quiet: true }))) process.exit(1);
runChild(process.execPath, ['--import', 'tsx', 'tools/bench/main.ts', ...process.argv.slice(2)]);
