// Entry of every root script: `node tools/run.mjs start|test|bench|conformance|demo-data|example|hostile|lab|load|openapi|scan|synth [-- ARGS]`.
// Runs on a fresh clone with the machine's own Node (20 or later): installs missing packages, then continues with the
// workspace's pinned Node.
import { fileURLToPath } from 'node:url';
import { ensureNode } from './setup/node.mjs';
import { tooFewFiles } from './setup/open-files.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runChild } from './setup/run-child.mjs';

const commands = [
  'start',
  'test',
  'bench',
  'conformance',
  'demo-data',
  'example',
  'hostile',
  'lab',
  'load',
  'openapi',
  'scan',
  'synth',
];
const [command, ...args] = process.argv.slice(2);

if (!commands.includes(command)) {
  console.error(`Usage: npm run ${commands.join('|')}`);
  process.exit(2);
}

const problem = tooFewFiles();
if (problem) {
  console.error(problem);
  process.exit(1);
}

ensurePackages();
runChild(ensureNode(), [fileURLToPath(new URL(`./commands/${command}.mjs`, import.meta.url)), ...args]);
