import type { Clock } from '../ports/clock';

/** The page's monotonic clock, set to the time of day once: someone who corrects the system's clock does not shift frames. */
export const browserClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),

  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
