// Prints the bytes of `mean-embedding.ts`, as measured on the sample pictures that ship in the packages:
// `node --import tsx libs/face-analyser/src/identity/measure-mean-embedding.ts`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { measureFaces } from '../measured-face';
import { loadFaceModels } from '../models/face-models';
import { loadIdentityModel } from '../models/identity-model';
import { decodeJpeg } from '../picture/decode-jpeg';
import { faceEmbedding } from './face-embedding';

const require = createRequire(import.meta.url);
const human = dirname(dirname(require.resolve('@vladmandic/human')));
const faceApi = dirname(require.resolve('face-api.js/package.json'));
const pictures = [
  ...['sample1', 'sample2', 'sample3', 'sample4', 'sample5', 'sample6'].map((name) =>
    join(faceApi, 'demo', `${name}.jpg`),
  ),
  ...['screenshot-facedetect', 'screenshot-facematch'].map((name) => join(human, 'assets', `${name}.jpg`)),
];
/** Smaller faces tell little of their person. */
const LEAST_WIDTH = 56;

const models = await loadFaceModels();
const identity = await loadIdentityModel();
const embeddings = pictures.flatMap((file) => {
  const picture = decodeJpeg(readFileSync(file));
  return measureFaces(picture, models)
    .filter(({ edges }) => edges.right - edges.left >= LEAST_WIDTH)
    .map(({ mesh }) => faceEmbedding(picture, mesh, identity));
});
const mean = Array.from(
  { length: embeddings[0]!.length },
  (_, i) => embeddings.reduce((sum, each) => sum + each[i]!, 0) / embeddings.length,
);
const text = Buffer.from(mean.map((value) => Math.min(255, Math.round(value * 300)))).toString('base64');
process.stdout.write(`${embeddings.length} faces\n${text.match(/.{1,144}/g)!.join('\n')}\n`);
