import type { CameraReport } from '@liveness/contract';
import { patchState, signalStoreFeature, type, withMethods, withProps } from '@ngrx/signals';
import type { Picture } from '../pose/pose-plan';
import type { RunningCamera, Watching } from '../ports/camera';
import type { FrameUploads } from '../uploads/frame-uploads';
import type { Waits } from '../uploads/waits';
import { type Attempt, toldMore } from './attempt';
import type { CaptureState } from './capture-state';
import { type Step, needsCamera, underWay } from './step';

/** What the flow holds that is not state to be shown: things that must be stopped, and the pictures on their way. */
export interface Held {
  camera?: RunningCamera;
  /** The request for a camera that counts: one that was overtaken, or left behind, must turn off what it gets. */
  opening?: symbol;
  /** The screen is kept on while the camera is: lets it go dark again. */
  letSleep?: () => void;
  video?: HTMLVideoElement;
  /** Measures the camera; what it measured outlives the camera's light. */
  watching?: Watching;
  /** What was measured when the decision was asked for. */
  report?: CameraReport;
  /** Has the attempt decided without the look that it waits for. */
  withoutLook?: () => void;
  uploads?: FrameUploads;
  /** What the attempt waited for, and how long. */
  waits?: Waits;
  /** An attempt is being given back: the next one waits for it, for a while. */
  givingBack?: Promise<unknown>;
  /** An attempt has been asked for: once a try. */
  asked: boolean;
  /** Aborted when the attempt is over, however it ends. */
  attempt: AbortController;
  pictures: Picture[];
  /** Of a task of colours: the glow that the page fully shows, and whether the person has just asked to begin. */
  glow?: { readonly shown?: { readonly change: number; readonly since: number }; readonly begins?: boolean };
  /** A tap is being answered: another one does nothing. */
  taking: boolean;
}

export function heldNothing(): Held {
  return { asked: false, attempt: new AbortController(), pictures: [], taking: false };
}

/** Going from step to step, and what must never outlive a step: the camera's light, and the calls of an attempt. */
export function withSteps<_>() {
  return signalStoreFeature(
    { state: type<CaptureState>() },
    withProps(() => ({ _held: heldNothing() })),
    withMethods((store) => {
      const turnCameraOff = () => {
        store._held.camera?.stop();
        store._held.watching?.stop();
        store._held.letSleep?.();
        store._held.camera = undefined;
        store._held.letSleep = undefined;
        store._held.video = undefined;
        store._held.opening = undefined;
        patchState(store, { stream: undefined, blank: false });
      };
      const go = (step: Step): void => {
        if (!needsCamera(step)) turnCameraOff();
        if (!underWay(step)) store._held.attempt.abort();
        patchState(store, { step });
      };
      return {
        _turnCameraOff: turnCameraOff,
        _go: go,
        /**
         * Takes note that the API has told more of a task. Returns the parameters of what is under way; undefined where the page does not know them, which ends the attempt.
         */
        _told(attempt: Attempt, params: unknown): unknown {
          const more = toldMore(attempt, params);
          if (more) patchState(store, { attempt: more });
          else go({ name: 'went-wrong', problem: 'challenge' });
          return more?.params;
        },
      };
    }),
  );
}
