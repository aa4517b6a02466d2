import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { ready, setBackend } from '@tensorflow/tfjs-core';

const require = createRequire(import.meta.url);

/** Starts TensorFlow.js on WebAssembly, from the files of its package. @throws Error where WebAssembly cannot be used. */
export async function startWasmBackend(): Promise<void> {
  const folder = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'wasm-out');
  setWasmPaths(folder + sep);
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js could not start its WebAssembly backend.');
  await ready();
}
