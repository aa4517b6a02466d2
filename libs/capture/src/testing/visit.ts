import { TestBed } from '@angular/core/testing';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureFlow } from '../capture-flow';
import { CAMERA, CAMERA_WATCH } from '../ports/camera';
import { CAPTURE_API } from '../ports/capture-api';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { CLOCK } from '../ports/clock';
import { CUES } from '../ports/cues';
import { FACE_DETECTOR } from '../ports/face-detector';
import { FRAME_TAKER } from '../ports/frame-taker';
import type { Words } from '../words/words';
import { captureSettings } from './capture-settings';
import { completeWords } from './complete-words';
import { FakeApi, started } from './fake-api';
import { FakeCamera, FakeCameraWatch } from './fake-camera';
import { FakeClock } from './fake-clock';
import { FakeCues } from './fake-cues';
import { FakePicture } from './fake-picture';

/** The capture flow's page as a person has it before them. */
export class Visit {
  readonly camera = new FakeCamera();
  readonly clock = new FakeClock();
  readonly picture = new FakePicture();
  readonly cues = new FakeCues();
  readonly api: FakeApi;
  readonly told: string[] = [];
  readonly #fixture;

  constructor(answer = started('NOSE'), failure?: ApiFailure, offered = captureSettings().challenges) {
    this.api = new FakeApi(answer);
    this.picture.runs = answer.type === 'POSE';
    if (failure) this.api.failures.start = Array.from({ length: 9 }, () => failure);
    TestBed.configureTestingModule({
      providers: [
        { provide: CAPTURE_SETTINGS, useValue: captureSettings({ challenges: offered }) },
        { provide: CLOCK, useValue: this.clock },
        { provide: CAMERA, useValue: this.camera },
        { provide: CAMERA_WATCH, useValue: new FakeCameraWatch() },
        { provide: CAPTURE_API, useValue: this.api },
        { provide: CUES, useValue: this.cues },
        { provide: FACE_DETECTOR, useValue: this.picture },
        { provide: FRAME_TAKER, useValue: this.picture },
      ],
    });
    this.#fixture = TestBed.createComponent(CaptureFlow);
    this.#fixture.componentRef.setInput('words', completeWords);
    this.#fixture.componentInstance.left.subscribe(() => this.told.push('left'));
    this.#fixture.componentInstance.signInNeeded.subscribe(() => this.told.push('signInNeeded'));
  }

  /** The person chose a challenge. */
  ask(challenge: string): void {
    this.#fixture.componentRef.setInput('challenge', challenge);
  }

  async speak(words: Words): Promise<this> {
    this.#fixture.componentRef.setInput('words', words);
    return this.shown();
  }

  get element(): HTMLElement {
    return this.#fixture.nativeElement;
  }

  get heading(): string | null | undefined {
    return this.element.querySelector('h1')?.textContent?.trim();
  }

  async shown(): Promise<this> {
    await settled();
    await this.#fixture.whenStable();
    return this;
  }

  async press(name: string): Promise<this> {
    const button = [...this.element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
    if (!button) throw new Error(`no button “${name}” on: ${this.element.textContent}`);
    button.click();
    return this.shown();
  }

  /** Has a picture taken, at the end of the countdown. */
  async take(): Promise<this> {
    await this.press('Take picture');
    await this.clock.pass(3_000);
    return this.shown();
  }

  /** With the camera on and its picture running. */
  async begun(): Promise<this> {
    await (await this.shown()).press('Turn on camera');
    this.element.querySelector('video')?.dispatchEvent(new Event('playing'));
    return this.shown();
  }

  leave(): void {
    this.#fixture.destroy();
  }
}
