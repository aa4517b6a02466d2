import { inject } from '@angular/core';
import { typesIn } from '@liveness/challenge-kernel';
import { patchState, signalStore, withHooks, withMethods, withState } from '@ngrx/signals';
import { CAMERA, CAMERA_WATCH } from '../ports/camera';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { type Attempt, nextPart } from './attempt';
import { initialState, newTry } from './capture-state';
import { needsCamera, underWay } from './step';
import { tasks } from './tasks';
import { withAttempt } from './with-attempt';
import { withCamera } from './with-camera';
import { withDetector } from './with-detector';
import { withGuidedTask } from './with-guided-task';
import { withLastLook } from './with-last-look';
import { withLightTask } from './with-light-task';
import { withPoseTask } from './with-pose-task';
import { withSight } from './with-sight';
import { withSparedLight } from './with-spared-light';
import { withSteps } from './with-steps';

/** The capture flow's state machine; `Step` draws its map. Provided by the flow's component, and gone with it. */
export const CaptureStore = signalStore(
  withState(initialState),
  withSteps(),
  withSight(),
  withCamera(),
  withDetector(),
  withSparedLight(),
  withAttempt(),
  withLastLook(),
  withGuidedTask(),
  withLightTask(),
  withPoseTask(),
  withMethods(
    (store, cameras = inject(CAMERA), watch = inject(CAMERA_WATCH), { challenges } = inject(CAPTURE_SETTINGS)) => {
      /** Only a task of pictures does without the face detector. */
      const mayBeGuided = () =>
        [store.wished() ?? challenges]
          .flat()
          .flatMap(typesIn)
          .some((type) => (tasks[type]?.kind ?? 'pictures') !== 'pictures');
      const openCamera = () => store._openCamera({ name: 'preparing' });
      const startAnew = async (): Promise<void> => {
        store._held.attempt.abort();
        store._held.asked = false;
        patchState(store, newTry);
        await openCamera();
      };
      const goThrough = async (attempt: Attempt): Promise<void> => {
        const task = tasks[attempt.challenge.type];
        if (task?.kind === 'guided') await store._guide(attempt, task.guide(attempt));
        else if (task?.kind === 'light') await store._light(attempt);
        else if (task && !attempt.sitting) store._pose(attempt);
        else store._go({ name: 'went-wrong', problem: 'challenge' });
      };
      return {
        /** The page is there. Who has allowed the camera before is not asked to tap for it again, except where the tap is a choice. */
        async enter(wished: string | undefined): Promise<void> {
          patchState(store, { wished });
          if (mayBeGuided()) store._warmUp();
          const allowed = await cameras.allowed();
          if (!allowed || store.step().name !== 'permission') return;
          patchState(store, { allowed });
          if (!store.offersLight()) await openCamera();
        },

        /** The person agrees that the browser asks for the camera. */
        askForCamera: openCamera,

        /** The picture is on screen: an attempt may begin, or goes on with another camera or after a retake. */
        async pictureRuns(video: HTMLVideoElement): Promise<void> {
          store._held.video = video;
          store._held.watching?.stop();
          store._held.watching = watch.begin(video);
          if (store.step().name !== 'preparing' || store._held.asked) return;
          store._held.asked = true;
          // An attempt that cannot begin would cost the person a try.
          const { signal } = (store._held.attempt = new AbortController());
          if (mayBeGuided() && !(await store._detectorReady(signal))) return;
          await store._sight(signal);
          if (signal.aborted) return;
          const attempt = await store._startAttempt(store._held.video ?? video);
          if (!attempt) return;
          let part: Attempt | undefined = attempt;
          while (part && !signal.aborted) {
            await goThrough(part);
            part = underWay(store.step()) ? nextPart(store.attempt()) : undefined;
            // What comes next begins as if it were alone.
            if (part) patchState(store, { attempt: part, guidance: initialState.guidance });
          }
        },

        /** A new attempt from the start: nothing of the one before is used again. */
        startAnew,

        /** The person does not want the colours: what was begun is given back, and something else is asked for. */
        async useAnother(): Promise<void> {
          patchState(store, ({ except }) => ({ except: [...new Set([...except, 'LIGHT'])], lightWanted: false }));
          await startAnew();
        },

        /** Nothing else is offered: the person takes the colours after all. */
        async takeAfterAll(): Promise<void> {
          patchState(store, { except: [], lightWanted: true });
          await startAnew();
        },

        /** The device asks for less motion, and the person wants the colours all the same. */
        wantLight(): void {
          patchState(store, { lightWanted: true });
          void openCamera();
        },

        /** The page is closed for good: what the person left is given back. */
        pageClosed(): void {
          store._held.attempt.abort();
        },

        /** Nobody looks at the page any more, so it must not look at them. */
        pageHidden(): void {
          if (store.step().name === 'looking') void store.skipLook();
          else if (needsCamera(store.step()) && store.step().name !== 'opening-camera')
            store._go({ name: 'interrupted' });
        },
      };
    },
  ),
  withHooks({
    onDestroy(store) {
      store._held.attempt.abort();
      store._turnCameraOff();
    },
  }),
);

export type CaptureStore = InstanceType<typeof CaptureStore>;
