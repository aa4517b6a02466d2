import { inject } from '@angular/core';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { signalStoreFeature, type, withMethods } from '@ngrx/signals';
import { FACE_DETECTOR } from '../ports/face-detector';
import type { CaptureState } from './capture-state';
import type { Step } from './step';

/** The detector's loading: while the person still reads, and waited for before an attempt is asked for. */
export function withDetector<_>() {
  return signalStoreFeature(
    type<{ state: CaptureState; methods: { _go(step: Step): void } }>(),
    withMethods((store, detector = inject(FACE_DETECTOR), missing = inject(MISSING_FILE)) => ({
      /** Whether it succeeds is found out when the detector is needed. */
      _warmUp(): void {
        detector.load().catch(() => undefined);
      },

      /** Waits for the detector. Returns false where it can't be had, or is not needed any more. */
      async _detectorReady(signal: AbortSignal): Promise<boolean> {
        try {
          await detector.load();
          return !signal.aborted;
        } catch {
          const problem = typeof WebAssembly === 'undefined' ? 'webassembly' : 'detector';
          if (signal.aborted) return false;
          store._go({ name: 'went-wrong', problem });
          if (problem === 'detector') missing({ said: true });
          return false;
        }
      },
    })),
  );
}
