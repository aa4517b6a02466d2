// `npm start`: builds what changed, then brings up the local cloud and the portal.
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

if (!nx(['run-many', '-t', 'build', '-p', 'api,portal'])) process.exit(1);
runChild(process.execPath, ['--import', 'tsx', 'apps/local-cloud/src/main.ts', ...process.argv.slice(2)]);
