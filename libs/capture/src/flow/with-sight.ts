import { inject } from '@angular/core';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { CLOCK } from '../ports/clock';
import { FRAME_TAKER } from '../ports/frame-taker';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';

/** Milliseconds between two looks at the picture. */
const lookEveryMs = 400;
/** A picture that shows nothing for so long is said to: cameras begin with a few black pictures. In milliseconds. */
const blankAfterMs = 2_000;

/** Notices a camera that is on and shows nothing: its shutter is closed, or a switch on the device has muted it. */
export function withSight<_>() {
  return signalStoreFeature(
    type<{ state: CaptureState; props: { _held: Held } }>(),
    withMethods((store, frames = inject(FRAME_TAKER), clock = inject(CLOCK)) => ({
      /** Looks at the picture until this camera is off. */
      _watchPicture(): void {
        const { camera } = store._held;
        let seenAt = clock.now();
        const look = async () => {
          while (store._held.camera === camera) {
            const { video } = store._held;
            if (video && !frames.isBlank(video)) seenAt = clock.now();
            patchState(store, { blank: clock.now() - seenAt >= blankAfterMs });
            await clock.sleep(lookEveryMs);
          }
        };
        if (camera) void look();
      },

      /** Fulfilled once the camera shows something, or the signal is aborted. */
      async _sight(signal: AbortSignal): Promise<void> {
        while (!signal.aborted && store._held.video && frames.isBlank(store._held.video))
          await clock.sleep(lookEveryMs, signal).catch(() => undefined);
      },
    })),
  );
}
