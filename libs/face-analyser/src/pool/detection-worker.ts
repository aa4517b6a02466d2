// A worker thread: loads the models once, then detects the faces in each JPEG it is sent. Anything unforeseen ends the
// thread, and the pool answers that job with an error.
import { parentPort } from 'node:worker_threads';
import { detectFacesWith } from '../detect-faces';
import { FaceAnalyserError } from '../face-analyser';
import { loadFaceModels, warmUp } from '../models/face-models';
import type { WorkerAnswer } from './worker-answer';

const models = await loadFaceModels();
warmUp(models);
parentPort?.on('message', (jpeg: Uint8Array) => send(answerTo(jpeg)));
send({ kind: 'ready' });

function answerTo(jpeg: Uint8Array): WorkerAnswer {
  try {
    return { kind: 'detected', faces: detectFacesWith(models, jpeg) };
  } catch (error) {
    if (error instanceof FaceAnalyserError) return { kind: 'refused', code: error.code, message: error.message };
    throw error;
  }
}

function send(answer: WorkerAnswer): void {
  parentPort?.postMessage(answer);
}
