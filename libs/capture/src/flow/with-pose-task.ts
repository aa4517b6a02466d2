import { inject } from '@angular/core';
import type { CommonLimits } from '@liveness/challenge-kernel';
import { patchState, signalStoreFeature, type, type WritableStateSource, withMethods } from '@ngrx/signals';
import { firstPart, picturesOf, takePictures, tookTooLong } from '../pose/pose-plan';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FRAME_TAKER, NotEncoded } from '../ports/frame-taker';
import type { Attempt } from './attempt';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';
import type { Step } from './step';

/** A task in which the person takes their own picture, looks at it, and sends it. Nothing is uploaded before. */
export function withPoseTask<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: { _go(step: Step): void; _openCamera(then: Step): Promise<void>; _verify(): Promise<void> };
    }>(),
    withMethods((store, frames = inject(FRAME_TAKER), clock = inject(CLOCK), settings = inject(CAPTURE_SETTINGS)) => ({
      _pose({ limits }: Attempt): void {
        takeFromTheFirst(store, limits);
        store._go({ name: 'posing' });
      },

      async takePicture(): Promise<void> {
        const {
          video,
          pictures,
          taking,
          attempt: { signal },
        } = store._held;
        const attempt = store.attempt();
        if (store.step().name !== 'posing' || taking || store.blank() || !video || !attempt) return;
        const take = () => frames.take(video, attempt.frameSize, attempt.challenge.frames === 'mirrored');
        const count = picturesOf(store.posePart(), attempt.limits);
        store._held.taking = true;
        // What the person shows after the tap, not what was on screen before it.
        const taken = await frames
          .nextPicture(video)
          .then(() => takePictures(count, take, clock, settings.jpegQuality, attempt.maxFrameBytes))
          .catch((error: unknown) => {
            if (!(error instanceof NotEncoded)) throw error;
            if (!signal.aborted) store._go({ name: 'went-wrong', problem: 'encoding' });
            return [];
          })
          .finally(() => (store._held.taking = false));
        const picture = taken.at(-1);
        if (signal.aborted || store.step().name !== 'posing' || !picture || taken.length < count) return;
        if (store.posePart() === 'neutral') {
          pictures.push(...taken);
          patchState(store, { posePart: 'pose' });
          return;
        }
        if (tookTooLong([...pictures, ...taken], attempt.limits)) return takeFromTheFirst(store, attempt.limits);
        store._held.pictures = [...pictures, ...taken];
        store._go({ name: 'comparing', picture });
      },

      /** Back to the camera; a neutral face that was asked for and taken is kept. */
      async retake(): Promise<void> {
        const limits = store.attempt()?.limits;
        if (store.step().name !== 'comparing' || !limits) return;
        store._held.pictures.splice(picturesOf('neutral', limits));
        await store._openCamera({ name: 'posing' });
      },

      async sendPictures(): Promise<void> {
        if (store.step().name !== 'comparing') return;
        for (const picture of store._held.pictures) store._held.uploads?.add(picture);
        await store._verify();
      },
    })),
  );
}

/** Forgets what was taken: the next picture is of the first part again. */
function takeFromTheFirst(
  store: WritableStateSource<CaptureState> & { readonly _held: Held },
  limits: CommonLimits,
): void {
  store._held.pictures = [];
  patchState(store, { posePart: firstPart(limits) });
}
