/// <reference lib="webworker" />
import type * as core from '@tensorflow/tfjs-core';
import type * as wasm from '@tensorflow/tfjs-backend-wasm';
import * as faceApi from 'face-api.js';
import type { env } from 'face-api.js';
import { type DetectedFace, firstFound } from '@liveness/capture-guidance';
import type { DetectorRequest, DetectorResponse } from './detector-protocol';

type Environment = ReturnType<typeof env.getEnv>;

/**
 * face-api.js looks for a window's classes to tell what it was given. A worker has none of them, and needs none: it is given
 * tensors only. The stand-ins satisfy its `instanceof` checks, which no tensor passes.
 */
export function workerEnvironment(): Environment {
  class Absent {}
  const absent = (): never => {
    throw new Error('the detector takes tensors only');
  };
  return {
    Canvas: Absent,
    CanvasRenderingContext2D: Absent,
    Image: Absent,
    ImageData,
    Video: Absent,
    createCanvasElement: absent,
    createImageElement: absent,
    createVideoElement: absent,
    fetch: (url: string) => fetch(url),
    readFile: absent,
  } as unknown as Environment;
}

/** The runtime inside face-api.js; its own types leave out what they re-export. */
type Runtime = typeof core & Pick<typeof wasm, 'setWasmPaths'>;

const { nets } = faceApi;
const tf = faceApi.tf as unknown as Runtime;

addEventListener('message', ({ data }: MessageEvent<DetectorRequest>) => {
  void (data.kind === 'load' ? load(data.assets) : detect(data.id, data.image));
});

async function load(assets: string): Promise<void> {
  try {
    faceApi.env.setEnv(workerEnvironment());
    tf.setWasmPaths(assets);
    // The threaded build starts threads from blobs, which the content security policy forbids.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    // Without WebAssembly tfjs would go on with a backend ten times slower, and say nothing.
    if (!(await tf.setBackend('wasm'))) throw new Error('WebAssembly is not available');
    await tf.ready();
    await Promise.all([nets.tinyFaceDetector.loadFromUri(assets), nets.faceLandmark68Net.loadFromUri(assets)]);
    // The first run compiles what it needs: here, while the person still reads.
    await facesIn(new ImageData(224, 224));
    answer({ kind: 'loaded' });
  } catch (error) {
    answer({ kind: 'not-loaded', problem: String(error) });
  }
}

async function detect(id: number, image: ImageData): Promise<void> {
  try {
    answer({ kind: 'faces', id, faces: await facesIn(image) });
  } catch (error) {
    answer({ kind: 'not-detected', id, problem: String(error) });
  }
}

async function facesIn(image: ImageData): Promise<readonly DetectedFace[]> {
  const pixels = tf.browser.fromPixels(image);
  try {
    const input = pixels as unknown as faceApi.TNetInput;
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
}

function answer(message: DetectorResponse): void {
  postMessage(message);
}
