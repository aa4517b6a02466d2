import { DOCUMENT, inject } from '@angular/core';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { StartAttemptRequest, VerifyResponse } from '@liveness/contract';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { type AttemptKey, CAPTURE_API } from '../ports/capture-api';
import { whyNot } from '../outcomes/why-not';
import { CLOCK } from '../ports/clock';
import { FRAME_TAKER } from '../ports/frame-taker';
import { FrameUploads } from '../uploads/frame-uploads';
import { type WaitingFor, persist } from '../uploads/retrying';
import { Waits } from '../uploads/waits';
import { type Attempt, openAttempt } from './attempt';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';
import { type Step, underWay } from './step';
import { stepAfter, stepAfterExpiry } from './step-after-failure';

/** Tries to start an attempt before the person is told. All of them start the same one. */
const startTries = 3;
/** The next attempt waits so long for the one before to be given back, in milliseconds. */
const givingBackMs = 3_000;

/** An attempt's life with the API: asked for when the picture runs, over when it is decided, expired or given up. */
export function withAttempt<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: { _go(step: Step): void; _openCamera(then: Step): Promise<void>; _sparesLight(): boolean };
    }>(),
    withMethods(
      (
        store,
        api = inject(CAPTURE_API),
        clock = inject(CLOCK),
        frames = inject(FRAME_TAKER),
        window = inject(DOCUMENT).defaultView,
      ) => {
        const waited = () => store._held.waits?.lasting(clock.now());
        const waiting = (waitingFor: WaitingFor | undefined) => {
          store._held.waits?.note(waitingFor, clock.now());
          patchState(store, ({ uploads: before }) => ({ uploads: { ...before, waitingFor } }));
        };
        /** The screen that a failure during the decision leads to: by then the person has done everything. */
        const stepAfterDeciding = (failure: ApiFailure) => {
          const step = stepAfter(failure);
          return step.name === 'expired' ? stepAfterExpiry(waited()) : step;
        };
        const notVerified = ({ unjudged }: VerifyResponse): Step => {
          if (unjudged !== undefined) return { name: 'not-verified', unjudged };
          const because = whyNot({ attempt: store.attempt(), guidance: store.guidance() }, waited());
          return { name: 'not-verified', ...(because && { because }) };
        };
        /** Of an attempt without a frame nothing was seen: it is to count as no try. */
        const giveBack = (attempt: AttemptKey) => {
          store._held.givingBack = Promise.race([api.giveBack(attempt), clock.sleep(givingBackMs)]);
        };
        /** Asks for the decision, once every frame is up. `canLook`: the person may be asked for one more look before. */
        const verify = async (canLook = true): Promise<void> => {
          const {
            uploads,
            attempt: { signal },
          } = store._held;
          if (!uploads) return;
          store._go({ name: 'verifying' });
          const failure = await uploads.finished();
          if (signal.aborted) return;
          if (failure) {
            store._go(stepAfterDeciding(failure));
            return;
          }
          const report = (store._held.report ??= store._held.watching?.report());
          const answer = await persist(() => api.verify(uploads.attempt, report, canLook), {
            clock,
            signal,
            waiting,
          });
          if (signal.aborted) return;
          if (!answer.ok && answer.failure.code === 'look-needed') {
            store._held.withoutLook = () => void verify(false);
            await store._openCamera({ name: 'looking' });
            return;
          }
          store._go(
            answer.ok
              ? answer.value.success
                ? { name: 'verified' }
                : notVerified(answer.value)
              : stepAfterDeciding(answer.failure),
          );
        };
        return {
          /** Asks for an attempt for frames as this video gives them. Undefined if the flow has gone elsewhere instead. */
          async _startAttempt(video: HTMLVideoElement): Promise<Attempt | undefined> {
            const { signal } = (store._held.attempt = new AbortController());
            const frameSize = frames.sizeFor(video);
            const except = [...store.except(), ...(store._sparesLight() ? ['LIGHT'] : [])];
            const request: StartAttemptRequest = {
              imageWidth: frameSize.width,
              imageHeight: frameSize.height,
              challengeType: store.wished(),
              ...(except.length > 0 && { except }),
              device: {
                cameraLabel: store._held.camera?.device.label.slice(0, 200),
                viewport: `${window?.innerWidth}x${window?.innerHeight}`,
              },
            };
            store._held.report = undefined;
            store._held.waits = new Waits();
            await store._held.givingBack;
            if (signal.aborted) return undefined;
            const key = crypto.randomUUID();
            let answer = await persist(() => api.start(request, key), { clock, signal, tries: startTries });
            // Nothing but what moves is offered: then it is announced like everything else.
            if (!answer.ok && answer.failure.code === 'no-challenge-left' && store.except().length === 0) {
              const anything = { ...request, except: undefined };
              const another = crypto.randomUUID();
              answer = await persist(() => api.start(anything, another), { clock, signal, tries: startTries });
            }
            if (signal.aborted) {
              if (answer.ok) giveBack(answer.value);
              return undefined;
            }
            if (!answer.ok) {
              store._go(stepAfter(answer.failure));
              return undefined;
            }
            const attempt = openAttempt(answer.value, frameSize, clock.now());
            if (!attempt) {
              giveBack(answer.value);
              store._go({ name: 'went-wrong', problem: 'challenge' });
              return undefined;
            }
            const uploads = (store._held.uploads = new FrameUploads(attempt, {
              api,
              clock,
              signal,
              // The API tells a leg, and the next of several challenges, by its reply to a frame: what follows must not overtake it.
              ...((attempt.sitting ?? attempt.challenge.legs) && { atOnce: 1 }),
              progress: (progress) => {
                store._held.waits?.note(progress.waitingFor, clock.now());
                patchState(store, { uploads: progress });
              },
            }));
            signal.addEventListener('abort', () => {
              if (!uploads.hasUploaded && clock.now() < attempt.expiresAt) giveBack(attempt);
            });
            patchState(store, { attempt });
            const expire = () => {
              if (store.step().name === 'looking') store._held.withoutLook?.();
              else if (underWay(store.step())) store._go(stepAfterExpiry(waited()));
            };
            clock.sleep(attempt.expiresAt - clock.now(), signal).then(expire, () => undefined);
            return attempt;
          },

          _verify: verify,
        };
      },
    ),
  );
}
