import type { env } from 'face-api.js';

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
