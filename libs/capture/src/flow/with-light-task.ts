import { ErrorHandler, inject } from '@angular/core';
import type { LightLimits, LightParams } from '@liveness/challenge-light';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { LOAD_LIGHT } from '../light/load-light';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FACE_DETECTOR } from '../ports/face-detector';
import { FRAME_TAKER, NotEncoded } from '../ports/frame-taker';
import { type Attempt, nextPart } from './attempt';
import type { CaptureState } from './capture-state';
import type { Step } from './step';
import type { Held } from './with-steps';

/** A task of colours: from its announcement to the request for a decision. */
export function withLightTask<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: {
        _go(step: Step): void;
        _told(attempt: Attempt, params: unknown): unknown;
        _verify(): Promise<void>;
      };
    }>(),
    withMethods(
      (
        store,
        errors = inject(ErrorHandler),
        detector = inject(FACE_DETECTOR),
        frames = inject(FRAME_TAKER),
        clock = inject(CLOCK),
        settings = inject(CAPTURE_SETTINGS),
        load = inject(LOAD_LIGHT),
        missing = inject(MISSING_FILE),
      ) => ({
        async _light(attempt: Attempt): Promise<void> {
          const {
            uploads,
            attempt: { signal },
          } = store._held;
          const part = await load().catch(() => undefined);
          if (signal.aborted) return;
          if (!part) {
            store._go({ name: 'went-wrong', problem: 'detector' });
            missing({ said: true });
            return;
          }
          // The screen that glows shows the picture in a video of its own.
          store._held.video = undefined;
          store._held.glow = {};
          store._go({ name: 'glowing' });
          try {
            const finished = await part.runLight({
              attempt,
              guide: part.lightGuide({
                params: attempt.params as LightParams,
                limits: attempt.limits as LightLimits,
                frameCap: attempt.frameCap,
                pictureByPicture: 'requestVideoFrameCallback' in HTMLVideoElement.prototype,
              }),
              video: () => store._held.video,
              frames,
              detector,
              clock,
              ...settings,
              signal,
              show: (guidance) => patchState(store, { guidance }),
              upload: (frame) => uploads?.add(frame),
              replies: () => uploads?.takeReplies() ?? [],
              told: (params) => store._told(attempt, params),
              over: () => (uploads?.over ?? false) || nextPart(store.attempt()) !== undefined,
              shown: () => store._held.glow?.shown,
              begun: () => {
                const begins = store._held.glow?.begins ?? false;
                store._held.glow = { ...store._held.glow, begins: false };
                return begins;
              },
            });
            if (finished && !nextPart(store.attempt())) await store._verify();
          } catch (error) {
            const problem = error instanceof NotEncoded ? 'encoding' : 'detector';
            if (!signal.aborted) store._go({ name: 'went-wrong', problem });
            errors.handleError(error);
          }
        },

        /** The person has read what comes, and wants to begin. */
        beginLight(): void {
          store._held.glow = { ...store._held.glow, begins: true };
        },

        /** The page fully shows the glow that a change led to. */
        lightShown(change: number): void {
          store._held.glow = { ...store._held.glow, shown: { change, since: clock.now() } };
        },

        /** The browser shows other colours than it was told: what the face answers would be held against the person. */
        lightAltered(): void {
          store._go({ name: 'went-wrong', problem: 'colours' });
        },
      }),
    ),
  );
}
