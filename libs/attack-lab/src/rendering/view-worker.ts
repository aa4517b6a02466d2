import { parentPort, workerData } from 'node:worker_threads';
import { PictureStore } from '../store/picture-store';
import type { ViewRequest } from '../view/view';
import { writtenView } from '../view/written-view';
import { loadDetectors, observeView } from './observe-view';

const detectors = loadDetectors();
const pictures = new PictureStore((workerData as { readonly pictures: string }).pictures);

parentPort?.on('message', (request: ViewRequest) => {
  void detectors
    .then((both) => observeView(request, both, pictures))
    .then(
      (view) => parentPort?.postMessage({ view: writtenView(view) }),
      (error: unknown) =>
        parentPort?.postMessage({
          problem: `${JSON.stringify(request)}: ${error instanceof Error ? error.stack : String(error)}`,
        }),
    );
});
