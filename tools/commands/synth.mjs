// `npm run synth [-- --environment NAME]`: builds what is deployed, then writes the Terraform configuration. Works
// offline.
import { nx } from '../setup/nx.mjs';
import { runChild } from '../setup/run-child.mjs';

if (!(await nx(['run-many', '-t', 'build', '-p', 'api,key-rotation,portal,terraform'], { quiet: true })))
  process.exit(1);
runChild(process.execPath, ['dist/terraform/main.mjs', ...process.argv.slice(2)]);
