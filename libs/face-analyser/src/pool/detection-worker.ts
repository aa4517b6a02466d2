// A worker thread: loads the models once, then detects or compares the faces in the JPEGs it is sent. The model that tells people apart is
// loaded when it is first needed. Anything unforeseen ends the thread, and the pool answers that job with an error.
import { parentPort } from 'node:worker_threads';
import { compareFacesWith } from '../compare-faces';
import { detectFacesWith } from '../detect-faces';
import { FaceAnalyserError } from '../face-analyser';
import { loadFaceModels, warmUp } from '../models/face-models';
import { loadIdentityModel, type IdentityModel } from '../models/identity-model';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

const models = await loadFaceModels();
warmUp(models);
let identity: Promise<IdentityModel> | undefined;
parentPort?.on('message', (request: WorkerRequest) => void answerTo(request).then(send));
send({ kind: 'ready' });

async function answerTo(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    if (request.kind === 'detect') return { kind: 'detected', faces: detectFacesWith(models, request.jpeg) };
    identity ??= loadIdentityModel();
    return { kind: 'compared', comparison: compareFacesWith(models, await identity, request.source, request.target) };
  } catch (error) {
    if (error instanceof FaceAnalyserError) return { kind: 'refused', code: error.code, message: error.message };
    throw error;
  }
}

function send(answer: WorkerAnswer): void {
  parentPort?.postMessage(answer);
}
