import { ErrorHandler, inject } from '@angular/core';
import type { Guide } from '@liveness/capture-guidance';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { runGuidance } from '../guidance/run-guidance';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FACE_DETECTOR } from '../ports/face-detector';
import { FRAME_TAKER, NotEncoded } from '../ports/frame-taker';
import { type Attempt, nextPart } from './attempt';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';
import type { Step } from './step';

/** A task under live guidance: from the detector to the request for a decision. */
export function withGuidedTask<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: {
        _go(step: Step): void;
        _told(attempt: Attempt, params: unknown): unknown;
        _detectorReady(signal: AbortSignal): Promise<boolean>;
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
      ) => ({
        async _guide(attempt: Attempt, guide: Guide): Promise<void> {
          const {
            uploads,
            attempt: { signal },
          } = store._held;
          const told = (params: unknown) => store._told(attempt, params);
          if (!(await store._detectorReady(signal))) return;
          // What showed the picture under the colours is gone with them.
          if (store.step().name === 'glowing') store._held.video = undefined;
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
              over: () => (uploads?.over ?? false) || nextPart(store.attempt()) !== undefined,
            });
            // The person waits for the verdict: no further picture is looked at once the API says that the task is over.
            const over = uploads?.ended.then(() => !signal.aborted);
            const finished = await (over ? Promise.race([guided, over]) : guided);
            ended.abort();
            if (finished && attempt.sitting) {
              // A guide may have seen enough before the API says whether this part has passed.
              await uploads?.finished();
              for (const { params } of uploads?.takeReplies() ?? []) if (params !== undefined) told(params);
            }
            if (finished && !nextPart(store.attempt())) await store._verify();
          } catch (error) {
            const problem = error instanceof NotEncoded ? 'encoding' : 'detector';
            if (!signal.aborted) store._go({ name: 'went-wrong', problem });
            errors.handleError(error);
          } finally {
            ended.abort();
          }
        },
      }),
    ),
  );
}
