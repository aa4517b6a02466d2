import { parentPort } from 'node:worker_threads';
import type { FrameName } from '../catalogue';
import { drawnBytes } from '../drawn-bytes';

parentPort?.on('message', (name: FrameName) => parentPort?.postMessage({ name, bytes: drawnBytes(name) }));
