import { inject } from '@angular/core';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { takePictures } from '../pose/pose-plan';
import { CAPTURE_API } from '../ports/capture-api';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FRAME_TAKER } from '../ports/frame-taker';
import { persist } from '../uploads/retrying';
import type { CaptureState } from './capture-state';
import type { Step } from './step';
import type { Held } from './with-steps';

/** One more picture of a person who has passed everything, looking straight. Whatever becomes of it, the attempt is then decided. */
export function withLastLook<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: { _go(step: Step): void; _verify(canLook?: boolean): Promise<void> };
    }>(),
    withMethods(
      (
        store,
        api = inject(CAPTURE_API),
        frames = inject(FRAME_TAKER),
        clock = inject(CLOCK),
        settings = inject(CAPTURE_SETTINGS),
      ) => ({
        async takeLook(): Promise<void> {
          const {
            video,
            uploads,
            taking,
            attempt: { signal },
          } = store._held;
          const attempt = store.attempt();
          if (store.step().name !== 'looking' || taking || !video || !uploads || !attempt) return;
          const take = () => frames.take(video, attempt.frameSize, attempt.challenge.frames === 'mirrored');
          store._held.taking = true;
          const [picture] = await frames
            .nextPicture(video)
            .then(() => takePictures(1, take, clock, settings.jpegQuality, attempt.maxFrameBytes))
            // Nobody needs this picture so much that a browser which encodes none could not be decided.
            .catch((): Awaited<ReturnType<typeof takePictures>> => [])
            .finally(() => (store._held.taking = false));
          if (signal.aborted || store.step().name !== 'looking') return;
          if (!picture) return store._verify(false);
          store._go({ name: 'verifying' });
          const waiting = (waitingFor: CaptureState['uploads']['waitingFor']) =>
            patchState(store, ({ uploads: before }) => ({ uploads: { ...before, waitingFor } }));
          await persist(() => api.putFrame(uploads.attempt, picture), { clock, signal, waiting });
          if (!signal.aborted) await store._verify(false);
        },

        /** The person does not want another picture taken. */
        async skipLook(): Promise<void> {
          if (store.step().name === 'looking') await store._verify(false);
        },
      }),
    ),
  );
}
