import { DOCUMENT, inject } from '@angular/core';
import { signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { hasLight } from '../light/has-light';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import type { CaptureState } from './capture-state';

/** A device that asks for less motion is spared the colours, until the person asks for them. */
export function withSparedLight<_>() {
  return signalStoreFeature(
    { state: type<CaptureState>() },
    withMethods((store, { challenges } = inject(CAPTURE_SETTINGS), window = inject(DOCUMENT).defaultView) => {
      const spares = () =>
        !store.lightWanted() &&
        !hasLight(store.wished() ?? '') &&
        (window?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? false);
      return {
        _sparesLight: spares,

        /** Returns whether the person has the choice: colours are left out, and they and something else may come. */
        offersLight: () =>
          store.wished() === undefined &&
          challenges.some(hasLight) &&
          challenges.some((type) => !hasLight(type)) &&
          spares(),
      };
    }),
  );
}
