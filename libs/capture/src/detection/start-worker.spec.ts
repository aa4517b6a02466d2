import type { DetectorResponse } from './detector-protocol';
import { startWorker } from './start-worker';

describe('the detector’s thread', () => {
  const assets = new URL('/detector/', location.href).href;

  async function firstAnswer(page: Pick<Location, 'origin'>): Promise<DetectorResponse> {
    const worker = startWorker(`${assets}detector.worker.js`, 'spec', page);
    const answer = new Promise<DetectorResponse>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DetectorResponse>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'did not start')));
    });
    worker.postMessage({ kind: 'load', assets });
    return answer.finally(() => worker.terminate());
  }

  it('starts from the page’s own origin', async () => {
    expect(await firstAnswer(location)).toEqual({ kind: 'loaded' });
  });

  it('starts from another origin through a script of the page’s own, as browsers demand', async () => {
    expect(await firstAnswer({ origin: 'https://shop.example' })).toEqual({ kind: 'loaded' });
  });

  it('says so when it cannot be started', async () => {
    const worker = startWorker(`${assets}missing.worker.js`, 'spec');
    await expectAsync(new Promise((resolve) => worker.addEventListener('error', resolve))).toBeResolved();
    worker.terminate();
  });
});
