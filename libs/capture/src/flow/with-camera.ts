import { DOCUMENT, inject } from '@angular/core';
import { patchState, signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { keepAwake } from '../camera/keep-awake';
import { CAMERA, type CameraTrouble, type RunningCamera } from '../ports/camera';
import type { CaptureState } from './capture-state';
import type { Held } from './with-steps';
import type { Step } from './step';
import { needsCamera } from './step';

/** Turning the camera on, changing it, and what happens when it goes away by itself. */
export function withCamera<_>() {
  return signalStoreFeature(
    type<{
      state: CaptureState;
      props: { _held: Held };
      methods: { _go(step: Step): void; _turnCameraOff(): void; _watchPicture(): void };
    }>(),
    withMethods((store, cameras = inject(CAMERA), document = inject(DOCUMENT)) => {
      const trouble = (what: CameraTrouble, during: Step) => {
        // All that is missing is a picture that nobody needs.
        if (during.name === 'looking') store._held.withoutLook?.();
        else store._go({ name: 'camera-trouble', trouble: what });
      };
      const hold = (camera: RunningCamera) => {
        store._held.camera = camera;
        store._held.letSleep = keepAwake(document.defaultView?.navigator);
        patchState(store, { stream: camera.stream, deviceId: camera.device.id || undefined });
        void camera.lost.then(() => {
          if (store._held.camera === camera) trouble('lost', store.step());
        });
        void cameras.devices().then((devices) => patchState(store, { devices }));
      };
      const open = async (deviceId: string | undefined, then: Step) => {
        store._turnCameraOff();
        const request = (store._held.opening = Symbol('opening'));
        const opened = await cameras.open(deviceId);
        // The person may have left, or chosen again, while the browser was asking.
        if (store._held.opening !== request) {
          if (opened.ok) opened.camera.stop();
          return;
        }
        if (!opened.ok) {
          trouble(opened.trouble, then);
          return;
        }
        // The person turned to another tab while the browser was asking: nobody would see that the camera is on.
        if (document.visibilityState === 'hidden') {
          opened.camera.stop();
          if (then.name === 'looking') store._held.withoutLook?.();
          else store._go({ name: 'interrupted' });
          return;
        }
        hold(opened.camera);
        store._go(then);
        store._watchPicture();
      };
      return {
        /** Asks for the camera and goes on to `then` once its picture can be shown. */
        async _openCamera(then: Step): Promise<void> {
          store._go({ name: 'opening-camera' });
          await open(store.deviceId(), then);
        },

        /** Changes to another camera without leaving the step. */
        async chooseCamera(deviceId: string): Promise<void> {
          if (needsCamera(store.step()) && deviceId !== store.deviceId()) await open(deviceId, store.step());
        },
      };
    }),
  );
}
