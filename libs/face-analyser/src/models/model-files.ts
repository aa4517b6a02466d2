import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadGraphModelSync, type GraphModel } from '@tensorflow/tfjs-converter';
import type { io } from '@tensorflow/tfjs-core';

const require = createRequire(import.meta.url);

/** The models that ship inside the package. Its own runtime is not used: it mirrors a pupil and rounds mesh points. */
const modelsFolder = join(dirname(dirname(require.resolve('@vladmandic/human'))), 'models');

export type ModelName = 'blazeface' | 'facemesh' | 'iris' | 'faceres';

export async function loadModel(name: ModelName): Promise<GraphModel<io.IOHandlerSync>> {
  const description = JSON.parse(await readFile(join(modelsFolder, `${name}.json`), 'utf8')) as io.ModelJSON;
  const files = description.weightsManifest.flatMap((group) => group.paths);
  const weights = Buffer.concat(await Promise.all(files.map((file) => readFile(join(modelsFolder, file)))));
  return loadGraphModelSync([
    description,
    weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength),
  ]);
}
