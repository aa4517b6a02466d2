import type { CameraReport } from '@liveness/contract';
import type { CameraWatch, Watching } from '../ports/camera-watch';

/** A watch that reports what a spec says was measured. */
export class FakeCameraWatch implements CameraWatch {
  measured: CameraReport = { unchangedPercent: 1.5 };
  readonly watching = new Set<Watching>();

  begin(): Watching {
    const watching: Watching = { report: () => this.measured, stop: () => this.watching.delete(watching) };
    this.watching.add(watching);
    return watching;
  }
}
