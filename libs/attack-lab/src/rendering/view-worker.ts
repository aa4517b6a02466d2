import { parentPort } from 'node:worker_threads';
import type { ViewRequest } from '../view/view';
import { writtenView } from '../view/written-view';
import { loadDetectors, observeView } from './observe-view';

const detectors = loadDetectors();

parentPort?.on('message', (request: ViewRequest) => {
  void detectors
    .then((both) => observeView(request, both))
    .then(
      (view) => parentPort?.postMessage({ view: writtenView(view) }),
      (error: unknown) => parentPort?.postMessage({ problem: error instanceof Error ? error.stack : String(error) }),
    );
});
