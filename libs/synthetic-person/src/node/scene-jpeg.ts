import { randomInt } from 'node:crypto';
import type { Journey, Scene } from '../journeys/scene';
import { encodeJpeg } from '../picture/jpeg';
import type { Picture } from '../picture/picture';
import { placed } from '../picture/placed';
import { withSensorNoise } from '../picture/sensor-noise';
import { sideBySide } from '../picture/side-by-side';
import { framePicture } from './committed-frames';

export interface CapturedFrame {
  /** Milliseconds since the first frame. */
  readonly capturedAfterMs: number;
  readonly jpeg: Uint8Array;
}

/** What the camera takes of a scene. */
export function sceneJpeg(scene: Scene): Uint8Array {
  return encodeJpeg(scenePicture(scene));
}

function scenePicture({ frame, beside, ...placement }: Scene): Picture {
  const picture = beside ? sideBySide(framePicture(frame), framePicture(beside)) : framePicture(frame);
  return placed(picture, placement);
}

/** The frames of a journey. Steps that share a scene share its bytes. */
export function capturedFrames(journey: Journey): readonly CapturedFrame[] {
  const taken = new Map<Scene, Uint8Array>();
  return journey.map(({ capturedAfterMs, scene }) => {
    const jpeg = taken.get(scene) ?? sceneJpeg(scene);
    taken.set(scene, jpeg);
    return { capturedAfterMs, jpeg };
  });
}

/** Seeds of the frames of one run. */
const seedsOfRun = 1000;

/**
 * The frames of a journey as one run of a camera takes them, each with the noise of its sensor: no two pictures are the same bytes, not
 * in this run, nor in one of another seed.
 */
export function filmedFrames(journey: Journey, run = randomInt(2 ** 20)): readonly CapturedFrame[] {
  const seen = new Map<Scene, Picture>();
  return journey.map(({ capturedAfterMs, scene }, index) => {
    const picture = seen.get(scene) ?? scenePicture(scene);
    seen.set(scene, picture);
    return { capturedAfterMs, jpeg: encodeJpeg(withSensorNoise(picture, run * seedsOfRun + index)) };
  });
}
