import type { Picture } from '../pose/picture';
import type { RunningCamera } from '../ports/camera';
import type { Watching } from '../ports/camera-watch';
import type { FrameUploads } from '../uploads/frame-uploads';

/** What the flow holds that is not state to be shown: things that must be stopped, and the pictures on their way. */
export interface Held {
  camera?: RunningCamera;
  /** The request for a camera that counts: one that was overtaken, or left behind, must turn off what it gets. */
  opening?: symbol;
  video?: HTMLVideoElement;
  /** Measures the camera; what it measured outlives the camera's light. */
  watching?: Watching;
  uploads?: FrameUploads;
  /** An attempt has been asked for: once a try. */
  asked: boolean;
  /** Aborted when the attempt is over, however it ends. */
  attempt: AbortController;
  pictures: Picture[];
  /** A tap is being answered: another one does nothing. */
  taking: boolean;
}

export function heldNothing(): Held {
  return { asked: false, attempt: new AbortController(), pictures: [], taking: false };
}
