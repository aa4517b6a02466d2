import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DetectedFace, firstFound } from '@liveness/capture-guidance';
import type { Picture } from '@liveness/synthetic-person';
import { tensor3d } from '@tensorflow/tfjs-core';
import type * as FaceApi from 'face-api.js';
import { loadFaceApi } from './face-api';

const require = createRequire(import.meta.url);

/** Finds faces as the portal's detector does: the same models in the same passes. Points are in pixels of the picture. */
export type BrowserDetector = (picture: Picture) => Promise<readonly DetectedFace[]>;

/** Expects TensorFlow.js to run on WebAssembly already: the server's models start it. */
export async function loadBrowserDetector(): Promise<BrowserDetector> {
  const faceApi = loadFaceApi();
  const models = join(dirname(require.resolve('face-api.js/package.json')), 'model');
  faceApi.env.setEnv(environment());
  await faceApi.nets.tinyFaceDetector.loadFromDisk(models);
  await faceApi.nets.faceLandmark68Net.loadFromDisk(models);

  return async (picture) => {
    const pixels = tensor3d(withoutAlpha(picture), [picture.height, picture.width, 3], 'int32');
    try {
      const input = pixels as unknown as FaceApi.TNetInput;
      const found = await firstFound((pass) =>
        Promise.resolve(faceApi.detectAllFaces(input, new faceApi.TinyFaceDetectorOptions(pass)).withFaceLandmarks()),
      );
      return found.map(({ detection, landmarks }) => ({
        score: detection.score,
        points: Float32Array.from(landmarks.positions.flatMap(({ x, y }) => [x, y])),
      }));
    } finally {
      pixels.dispose();
    }
  };
}

function withoutAlpha({ width, height, data }: Picture): Int32Array {
  const colours = new Int32Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    colours[to++] = data[from]!;
    colours[to++] = data[from + 1]!;
    colours[to++] = data[from + 2]!;
  }
  return colours;
}

/** The detector asks for a page's classes to tell what it was given; it is given tensors only. */
function environment(): ReturnType<typeof FaceApi.env.getEnv> {
  class Absent {}
  const absent = (): never => {
    throw new Error('the detector takes tensors only');
  };
  return {
    Canvas: Absent,
    CanvasRenderingContext2D: Absent,
    Image: Absent,
    ImageData: Absent,
    Video: Absent,
    createCanvasElement: absent,
    createImageElement: absent,
    createVideoElement: absent,
    fetch: absent,
    readFile: (path: string) => readFile(path),
  } as unknown as ReturnType<typeof FaceApi.env.getEnv>;
}
