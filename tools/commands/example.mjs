// `npm run example [-- --once]`: runs examples/backend against the local cloud. With --once, a drawn person takes one check.
import { ensureChromium } from '../setup/chromium.mjs';
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

const words = process.argv.slice(2);
if (words.includes('--once')) process.env.CHROME_BIN = ensureChromium();
if (!(await nx(['run-many', '-t', 'build', 'shop', '-p', 'api,portal,portal-e2e'], { silent: true }))) process.exit(1);
runChild(process.execPath, ['--import', 'tsx', 'apps/portal-e2e/src/example/main.ts', ...words]);
