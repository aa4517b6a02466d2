import { patchState, signalStoreFeature, type, withMethods, withProps } from '@ngrx/signals';
import type { CaptureState } from './capture-state';
import { heldNothing } from './held';
import { type Step, needsCamera, underWay } from './step';

/** Going from step to step, and what must never outlive a step: the camera's light, and the calls of an attempt. */
export function withSteps<_>() {
  return signalStoreFeature(
    { state: type<CaptureState>() },
    withProps(() => ({ _held: heldNothing() })),
    withMethods((store) => {
      const turnCameraOff = () => {
        store._held.camera?.stop();
        store._held.watching?.stop();
        store._held.camera = undefined;
        store._held.video = undefined;
        store._held.opening = undefined;
        patchState(store, { stream: undefined });
      };
      return {
        _turnCameraOff: turnCameraOff,
        _go(step: Step): void {
          if (!needsCamera(step)) turnCameraOff();
          if (!underWay(step)) store._held.attempt.abort();
          patchState(store, { step });
        },
      };
    }),
  );
}
