import { ErrorHandler, inject } from '@angular/core';
import type { Guide } from '@liveness/capture-guidance';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { runGuidance } from '../guidance/run-guidance';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FACE_DETECTOR } from '../ports/face-detector';
import { FRAME_TAKER } from '../ports/frame-taker';
import { type Attempt, toldMore } from './attempt';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';
import type { Step } from './step';

/** A task under live guidance: from the detector's loading to the request for a decision. */
export function withGuidedTask<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: { _go(step: Step): void; _verify(): Promise<void> };
    }>(),
    withMethods(
      (
        store,
        errors = inject(ErrorHandler),
        detector = inject(FACE_DETECTOR),
        frames = inject(FRAME_TAKER),
        clock = inject(CLOCK),
        settings = inject(CAPTURE_SETTINGS),
      ) => ({
        /** Loads the detector while the person still reads; whether that succeeds is found out when it is needed. */
        _warmUp(): void {
          detector.load().catch(() => undefined);
        },

        async _guide(attempt: Attempt, guide: Guide): Promise<void> {
          const {
            uploads,
            attempt: { signal },
          } = store._held;
          const told = (params: unknown) => {
            const more = toldMore(attempt, params);
            if (more) patchState(store, { attempt: more });
            else store._go({ name: 'went-wrong', problem: 'challenge' });
          };
          const noDetector = () => signal.aborted || store._go({ name: 'went-wrong', problem: 'detector' });
          try {
            await detector.load();
          } catch {
            noDetector();
            return;
          }
          if (signal.aborted) return;
          store._go({ name: 'guided' });
          const ended = new AbortController();
          try {
            const guided = runGuidance({
              attempt,
              guide,
              video: () => store._held.video,
              frames,
              detector,
              clock,
              ...settings,
              signal: AbortSignal.any([signal, ended.signal]),
              show: (guidance) => patchState(store, { guidance }),
              upload: (frame) => uploads?.add(frame),
              replies: () => uploads?.takeReplies() ?? [],
              told,
              over: () => uploads?.over ?? false,
            });
            // The person waits for the verdict: no further picture is looked at once the API says that the task is over.
            const over = uploads?.ended.then(() => !signal.aborted);
            const finished = await (over ? Promise.race([guided, over]) : guided);
            ended.abort();
            if (finished) await store._verify();
          } catch (error) {
            noDetector();
            errors.handleError(error);
          } finally {
            ended.abort();
          }
        },
      }),
    ),
  );
}
