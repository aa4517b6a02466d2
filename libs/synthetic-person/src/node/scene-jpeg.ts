import type { Journey, Scene } from '../journeys/scene';
import { encodeJpeg } from '../picture/jpeg';
import { placed } from '../picture/placed';
import { sideBySide } from '../picture/side-by-side';
import { framePicture } from './committed-frames';

export interface CapturedFrame {
  /** Milliseconds since the first frame. */
  readonly capturedAfterMs: number;
  readonly jpeg: Uint8Array;
}

/** What the camera takes of a scene. */
export function sceneJpeg({ frame, beside, ...placement }: Scene): Uint8Array {
  const picture = beside ? sideBySide(framePicture(frame), framePicture(beside)) : framePicture(frame);
  return encodeJpeg(placed(picture, placement));
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
