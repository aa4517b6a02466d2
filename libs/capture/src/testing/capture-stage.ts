import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Observation } from '@liveness/domain';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureStore } from '../flow/capture-store';
import { CAMERA, CAMERA_WATCH } from '../ports/camera';
import { CAPTURE_API } from '../ports/capture-api';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { FACE_DETECTOR } from '../ports/face-detector';
import { FRAME_TAKER } from '../ports/frame-taker';
import { captureSettings } from './capture-settings';
import { FakeApi, started } from './fake-api';
import { FakeCamera, FakeCameraWatch } from './fake-camera';
import { FakeClock } from './fake-clock';
import { FakePicture } from './fake-picture';

/** Milliseconds between two pictures. */
const pictureMs = 100;

/** The capture flow with everything around it played by fakes. */
export class CaptureStage {
  readonly clock = new FakeClock();
  readonly camera = new FakeCamera();
  readonly watch = new FakeCameraWatch();
  readonly picture = new FakePicture();
  readonly api: FakeApi;
  /** How often the application was told that a file is missing. */
  missing = 0;
  readonly store: CaptureStore;
  readonly #injector: Injector & { destroy?(): void };

  constructor(answer = started('NOSE'), offered = captureSettings().challenges) {
    this.api = new FakeApi(answer);
    // Guidance is shown picture by picture; a person who poses has a camera that runs.
    this.picture.runs = answer.type === 'POSE';
    TestBed.configureTestingModule({
      providers: [
        { provide: CAPTURE_SETTINGS, useValue: captureSettings({ challenges: offered }) },
        { provide: CLOCK, useValue: this.clock },
        { provide: CAMERA, useValue: this.camera },
        { provide: CAMERA_WATCH, useValue: this.watch },
        { provide: CAPTURE_API, useValue: this.api },
        { provide: FACE_DETECTOR, useValue: this.picture },
        { provide: FRAME_TAKER, useValue: this.picture },
        { provide: MISSING_FILE, useValue: () => (this.missing += 1) },
      ],
    });
    this.#injector = Injector.create({ providers: [CaptureStore], parent: TestBed.inject(Injector) });
    this.store = this.#injector.get(CaptureStore);
  }

  get step(): string {
    return this.store.step().name;
  }

  /** From the door to the picture: as far as the challenge's own screen. */
  async begin(): Promise<void> {
    await this.store.askForCamera();
    await this.pictureRuns();
  }

  /** The page shows the stream. */
  async pictureRuns(): Promise<void> {
    void this.store.pictureRuns(document.createElement('video'));
    await settled();
  }

  /** The camera shows this for a while. */
  async see(observation: Observation, forMs = pictureMs): Promise<void> {
    for (let shown = 0; shown < forMs; shown += pictureMs) {
      await this.clock.pass(pictureMs);
      this.picture.show(observation);
      await settled();
    }
  }

  /** Taps, and waits until the countdown is over and the pictures are taken. */
  async takePicture(): Promise<void> {
    const taking = this.store.takePicture();
    await this.clock.pass(3_000);
    await taking;
  }

  leave(): void {
    this.#injector.destroy?.();
  }
}
