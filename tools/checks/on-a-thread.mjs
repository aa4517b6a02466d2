// Makes every check on a thread of its own, and sends what each has found.
import { parentPort } from 'node:worker_threads';
import { checks } from './checks.mjs';

parentPort.postMessage(checks.map(({ name, problems }) => ({ name, problems: problems() })));
