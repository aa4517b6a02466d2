import { inject } from '@angular/core';
import type { CommonLimits } from '@liveness/challenge-kernel';
import type { Box } from '@liveness/domain';
import { patchState, signalStoreFeature, type, type WritableStateSource, withMethods } from '@ngrx/signals';
import { firstPart, picturesOf, takePictures, tookTooLong } from '../pose/pose-plan';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FACE_DETECTOR } from '../ports/face-detector';
import { FRAME_TAKER, NotEncoded, type TakenFrame } from '../ports/frame-taker';
import type { Attempt } from './attempt';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';
import type { Step } from './step';

/** The person closes their eyes or looks aside after the tap: nobody could hold a pose and look for a button. */
const countdownFrom = 3;
/** Milliseconds between two numbers of the countdown. */
const countdownMs = 700;
/** The comparison waits so long for the detector, in milliseconds. */
const longestLookMs = 500;

/** A task in which the person takes their own picture, looks at it, and sends it. Nothing is uploaded before. */
export function withPoseTask<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: { _go(step: Step): void; _openCamera(then: Step): Promise<void>; _verify(): Promise<void> };
    }>(),
    withMethods(
      (
        store,
        frames = inject(FRAME_TAKER),
        clock = inject(CLOCK),
        detector = inject(FACE_DETECTOR),
        settings = inject(CAPTURE_SETTINGS),
      ) => {
        /** Counts down to a picture. Returns false if there is none to take any more: the person has left, or the camera shows nothing. */
        const countDown = async (signal: AbortSignal): Promise<boolean> => {
          const isPosing = () => !signal.aborted && store.step().name === 'posing' && !store.blank();
          for (let countdown = countdownFrom; countdown > 0 && isPosing(); countdown -= 1) {
            patchState(store, { countdown });
            await clock.sleep(countdownMs, signal).catch(() => undefined);
          }
          patchState(store, { countdown: undefined });
          return isPosing() && store._held.video !== undefined;
        };
        /** Where the face is, for the comparison alone: nothing is loaded for it, and nobody waits long for it. */
        const faceIn = async (frame: TakenFrame | undefined): Promise<Box | undefined> => {
          if (!frame || !detector.isLoaded) return undefined;
          try {
            const seen = await Promise.race([detector.detect(frame.pixels()), clock.sleep(longestLookMs)]);
            return seen?.faces[0]?.box;
          } catch {
            return undefined;
          }
        };
        /** Counts down, takes the pictures of the part that is asked for, and goes on to what follows. */
        const takePart = async (attempt: Attempt): Promise<void> => {
          const {
            pictures,
            attempt: { signal },
          } = store._held;
          const isReady = await countDown(signal);
          // Another camera may have been chosen meanwhile.
          const { video } = store._held;
          if (!isReady || !video) return;
          let frame: TakenFrame | undefined;
          const take = () => (frame = frames.take(video, attempt.frameSize, attempt.challenge.frames === 'mirrored'));
          const part = store.posePart();
          const count = picturesOf(part, attempt.limits);
          // What the person shows at the end of the countdown, not what was on screen before it.
          const taken = await frames
            .nextPicture(video)
            .then(() => takePictures(count, take, clock, settings.jpegQuality, attempt.maxFrameBytes))
            .catch((error: unknown) => {
              if (!(error instanceof NotEncoded)) throw error;
              if (!signal.aborted) store._go({ name: 'went-wrong', problem: 'encoding' });
              return [];
            });
          const face = part === 'pose' ? await faceIn(frame) : undefined;
          const picture = taken.at(-1);
          if (signal.aborted || store.step().name !== 'posing' || !picture || taken.length < count) return;
          if (part === 'neutral') {
            pictures.push(...taken);
            patchState(store, { posePart: 'pose' });
            return;
          }
          if (tookTooLong([...pictures, ...taken], attempt.limits)) return takeFromTheFirst(store, attempt.limits);
          store._held.pictures = [...pictures, ...taken];
          store._go({ name: 'comparing', picture, ...(face && { face }) });
        };
        return {
          _pose({ limits }: Attempt): void {
            takeFromTheFirst(store, limits);
            store._go({ name: 'posing' });
          },

          async takePicture(): Promise<void> {
            const attempt = store.attempt();
            const { taking, video } = store._held;
            if (store.step().name !== 'posing' || taking || store.blank() || !video || !attempt) return;
            store._held.taking = true;
            await takePart(attempt).finally(() => (store._held.taking = false));
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
        };
      },
    ),
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
