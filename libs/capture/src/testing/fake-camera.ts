import type { CameraReport } from '@liveness/contract';
import type {
  Camera,
  CameraDevice,
  CameraTrouble,
  CameraWatch,
  OpenedCamera,
  RunningCamera,
  Watching,
} from '../ports/camera';

/** Cameras that a spec refuses, unplugs and counts. */
export class FakeCamera implements Camera {
  readonly opened: (string | undefined)[] = [];
  readonly running = new Set<RunningCamera>();
  isAllowed = false;
  trouble?: CameraTrouble;
  list: readonly CameraDevice[] = [{ id: 'front', label: 'Front camera' }];
  /** The browser's question is answered once it is fulfilled. */
  question: Promise<void> = Promise.resolve();
  #lose = (): void => undefined;

  async allowed(): Promise<boolean> {
    return this.isAllowed;
  }

  async open(deviceId?: string): Promise<OpenedCamera> {
    this.opened.push(deviceId);
    await this.question;
    if (this.trouble) return { ok: false, trouble: this.trouble };
    const lost = new Promise<void>((resolve) => (this.#lose = resolve));
    const device = this.list.find(({ id }) => id === deviceId) ?? (this.list[0] as CameraDevice);
    const camera: RunningCamera = { stream: new MediaStream(), device, lost, stop: () => this.running.delete(camera) };
    this.running.add(camera);
    return { ok: true, camera };
  }

  async devices(): Promise<readonly CameraDevice[]> {
    return this.list;
  }

  /** As if it were unplugged, or its permission withdrawn. */
  unplug(): void {
    this.#lose();
  }

  get isOn(): boolean {
    return this.running.size > 0;
  }
}

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
