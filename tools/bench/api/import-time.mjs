// Prints the milliseconds that the first import of a module takes: `node import-time.mjs MODULE`.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const address = pathToFileURL(process.argv[2]).href;
const started = performance.now();
await import(address);
process.stdout.write(String(performance.now() - started));
process.exit(0);
