// `npm run conformance -- FILE…`: checks the decision engine against golden vectors.
import { resolve } from 'node:path';
import { runChild } from '../setup/run-child.mjs';

const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? process.cwd(), file));
runChild(process.execPath, ['--import', 'tsx', 'libs/conformance/src/main.ts', ...files]);
