import { TestBed } from '@angular/core/testing';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { head } from '@liveness/capture-guidance/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureFlow } from './capture-flow';
import { completeWords } from './testing/complete-words';
import { CAMERA, CAMERA_WATCH } from './ports/camera';
import { CAPTURE_API } from './ports/capture-api';
import { CAPTURE_SETTINGS } from './ports/capture-settings';
import { captureSettings } from './testing/capture-settings';
import { CLOCK } from './ports/clock';
import { CUES } from './ports/cues';
import { FACE_DETECTOR } from './ports/face-detector';
import { FRAME_TAKER } from './ports/frame-taker';
import { FakeApi, apiProblem, connectionLost, legRight, started, turnParams } from './testing/fake-api';
import { FakeCamera, FakeCameraWatch } from './testing/fake-camera';
import { FakeClock } from './testing/fake-clock';
import { FakeCues } from './testing/fake-cues';
import { FakePicture } from './testing/fake-picture';
import german from './words/de.json';
import type { Words } from './words/words';

/** The page as a person has it before them. */
class Visit {
  readonly camera = new FakeCamera();
  readonly clock = new FakeClock();
  readonly picture = new FakePicture();
  readonly cues = new FakeCues();
  readonly api: FakeApi;
  readonly told: string[] = [];
  readonly #fixture;

  constructor(answer = started('NOSE'), failure?: ApiFailure) {
    this.api = new FakeApi(answer);
    this.picture.runs = answer.type === 'POSE';
    if (failure) this.api.failures.start = Array.from({ length: 9 }, () => failure);
    TestBed.configureTestingModule({
      providers: [
        { provide: CAPTURE_SETTINGS, useValue: captureSettings() },
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

describe('the capture flow', () => {
  it('has for every step one heading, and nothing that keeps anyone out', async () => {
    const visits: Readonly<Record<string, () => Promise<Visit>>> = {
      'Turn on your camera': () => new Visit().shown(),
      'Nose to the dot': () => new Visit().begun(),
      'Turn your head': () => new Visit(started('TURN')).begun(),
      'Copy the face': () => new Visit(started('POSE')).begun(),
      'Same expression?': async () => (await new Visit(started('POSE')).begun()).take(),
      Verified: async () => (await (await new Visit(started('POSE')).begun()).take()).press('Send picture'),
      'That didn’t work this time': async () => {
        const visit = await new Visit(started('POSE')).begun();
        visit.api.success = false;
        return (await visit.take()).press('Send picture');
      },
      'Please sign in again': () => new Visit(started('NOSE'), apiProblem(401, 'unauthenticated')).begun(),
      'Please wait a moment': () =>
        new Visit(started('NOSE'), apiProblem(429, 'too-many-attempts', { retryAfterMs: 60_000 })).begun(),
      'Please take a break': () =>
        new Visit(started('NOSE'), apiProblem(429, 'attempts-paused', { retryAfterMs: 1_800_000 })).begun(),
      'Something went wrong': () =>
        new Visit(started('NOSE'), apiProblem(400, 'image-size', { requestId: 'r-1' })).begun(),
      'Time’s up': () => new Visit(started('NOSE'), apiProblem(409, 'attempt-expired')).begun(),
      'Please reload this page': () => new Visit({ ...started('NOSE'), type: 'JUGGLE' }).begun(),
    };
    for (const [heading, visit] of Object.entries(visits)) {
      const page = await visit();
      expect(page.heading).toBe(heading);
      expect(page.element.querySelectorAll('h1').length).withContext(`headings of “${heading}”`).toBe(1);
      expect(await accessibilityProblems(page.element))
        .withContext(heading)
        .toEqual([]);
      page.leave();
      TestBed.resetTestingModule();
    }
  });

  for (const [trouble, heading] of [
    ['denied', 'Camera access is blocked'],
    ['absent', 'No camera found'],
    ['in-use', 'The camera is in use'],
    ['insecure', 'This page is not secure'],
    ['unknown', 'The camera didn’t start'],
  ] as const) {
    it(`says what to do when the camera is ${trouble}`, async () => {
      const visit = new Visit();
      visit.camera.trouble = trouble;
      await (await visit.shown()).press('Turn on camera');
      expect(visit.heading).toBe(heading);
      expect(await accessibilityProblems(visit.element)).toEqual([]);
    });
  }

  it('says one instruction at a time, on screen and to a screen reader', async () => {
    const visit = await new Visit().begun();
    await visit.clock.pass(100);
    visit.picture.show(head({ height: 0.2 }));
    await visit.shown();
    expect(visit.element.querySelector('.instruction')?.textContent).toBe('Come a little closer');
    expect(visit.element.querySelector('.instruction')?.getAttribute('aria-hidden'))
      .withContext('not read twice')
      .toBe('true');
    expect(visit.element.querySelectorAll('liveness-announcer [role=status]').length).toBe(1);
  });

  it('counts the time only once the mark is there', async () => {
    const visit = await new Visit().begun();
    expect(visit.element.querySelector('liveness-time-left')).toBeNull();
    for (let picture = 0; picture < 8; picture += 1) {
      await visit.clock.pass(100);
      visit.picture.show(head());
      await visit.shown();
    }
    expect(visit.element.querySelector('liveness-time-left')?.textContent).toContain('15 s left');
    expect(visit.element.querySelector('.mark')).not.toBeNull();
  });

  it('says and shows a turn as soon as it is told, and which one it is', async () => {
    const visit = new Visit(started('TURN'));
    visit.api.replies = [{ params: { ...turnParams, legs: [legRight] }, done: false }];
    await visit.begun();
    for (let picture = 0; picture < 12; picture += 1) {
      await visit.clock.pass(100);
      visit.picture.show(head());
      await visit.shown();
    }
    expect(visit.element.querySelector('.instruction')?.textContent).toBe('Turn your head to your left');
    expect(visit.element.querySelector('liveness-turn-legs')?.textContent?.trim()).toBe('Step 1 of 2');
    expect(visit.element.querySelector('.over')?.contains(visit.element.querySelector('liveness-turn-legs')))
      .withContext('words are not mirrored')
      .toBeFalse();
    expect(visit.element.querySelector('liveness-turn-overlay .mark')).not.toBeNull();
    expect(visit.element.querySelector('liveness-time-left')?.textContent).toContain('s left');
    expect(await accessibilityProblems(visit.element)).toEqual([]);
  });

  it('draws over the picture in the camera’s coordinates, and mirrors both together', async () => {
    const visit = await new Visit().begun();
    expect(visit.element.querySelector('video')?.classList).toContain('mirrored');
    expect(visit.element.querySelector('.over')?.classList).toContain('mirrored');
  });

  it('begins with the camera’s picture: nothing is above it, and eyes are near the camera', async () => {
    for (const type of ['NOSE', 'TURN', 'POSE'] as const) {
      const visit = await new Visit(started(type)).begun();
      document.body.append(visit.element);
      const [stage, picture, words] = ['.stage', '.picture', '.instruction'].map((part) =>
        visit.element.querySelector(part)?.getBoundingClientRect(),
      );
      expect(picture?.top).withContext(type).toBe(stage?.top);
      // Words stand below it or, in a window that is wide and low, beside it.
      const isApart = words && picture && (words.top >= picture.bottom || words.left >= picture.right);
      expect(isApart).withContext(type).toBeTrue();
      visit.leave();
      TestBed.resetTestingModule();
    }
  });

  it('says before the camera is on what will be asked, where there is no doubt', async () => {
    const visit = new Visit();
    visit.ask('TURN');
    expect((await visit.shown()).element.querySelector('ol')?.textContent).toContain('Turn your head');
  });

  it('offers a choice of cameras where there are several, behind a button', async () => {
    const visit = new Visit();
    visit.camera.list = [
      { id: 'front', label: 'Front camera' },
      { id: 'back', label: '' },
    ];
    await visit.begun();
    expect(visit.element.querySelector('select')).toBeNull();
    await visit.press('Other camera');
    const select = visit.element.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual(['Front camera', 'Camera 2']);
    select.value = 'back';
    select.dispatchEvent(new Event('change'));
    await visit.shown();
    expect(visit.camera.opened.at(-1)).toBe('back');
  });

  it('counts down to a picture, seen, spoken and heard', async () => {
    const visit = await new Visit(started('POSE')).begun();
    const spoken = () => visit.element.querySelector('liveness-countdown [aria-live=assertive]')?.textContent?.trim();
    expect(spoken()).toBe('');
    await visit.press('Take picture');
    const seen: (string | undefined)[] = [];
    for (let beat = 0; beat < 3; beat += 1) {
      await visit.shown();
      seen.push(spoken());
      await visit.clock.pass(700);
    }
    await visit.shown();
    expect(seen).toEqual(['3', '2', '1']);
    expect(visit.heading).toBe('Same expression?');
    expect(visit.cues.played).toEqual(['tick', 'tick', 'tick', 'taken']);
    await visit.press('Send picture');
    expect(visit.cues.played.at(-1)).toBe('passed');
  });

  it('turns sound and vibration off by one tap, and on by another', async () => {
    const visit = await new Visit(started('POSE')).begun();
    const button = () => visit.element.querySelector<HTMLButtonElement>('liveness-cues-switch button');
    expect([button()?.ariaLabel, button()?.ariaPressed]).toEqual(['Sound and vibration', 'true']);
    button()?.click();
    await visit.shown();
    expect(visit.cues.on()).toBeFalse();
    expect(button()?.ariaPressed).toBe('false');
    button()?.click();
    expect(visit.cues.on()).toBeTrue();
  });

  it('offers no switch where the device has neither', async () => {
    const visit = new Visit(started('POSE'));
    visit.cues.available = false;
    await visit.begun();
    expect(visit.element.querySelector('liveness-cues-switch button')).toBeNull();
  });

  it('is heard when a task begins, when a turn is reached, and when it ends', async () => {
    const visit = new Visit(started('TURN'));
    visit.api.replies = [{ params: { ...turnParams, legs: [legRight] }, done: false }];
    await visit.begun();
    for (let picture = 0; picture < 12; picture += 1) {
      await visit.clock.pass(100);
      visit.picture.show(head());
      await visit.shown();
    }
    expect(visit.cues.played).toEqual(['reached']);
    visit.camera.unplug();
    await visit.shown();
    expect(visit.cues.played).toEqual(['reached', 'ended']);
  });

  it('says that the connection is lost, and that it keeps trying', async () => {
    const visit = await new Visit(started('POSE')).begun();
    await visit.take();
    visit.api.failures.putFrame = [connectionLost];
    await visit.press('Send picture');
    expect(visit.heading).toBe('Checking …');
    expect(visit.element.querySelector('liveness-connection-banner')?.textContent).toContain('Connection lost');
    await visit.clock.pass(5_000);
    await visit.shown();
    expect(visit.heading).toBe('Verified');
  });

  it('names the request where something went wrong', async () => {
    const visit = await new Visit(started('NOSE'), apiProblem(400, 'image-size', { requestId: 'r-42' })).begun();
    expect(visit.element.querySelector('code')?.textContent).toBe('r-42');
  });

  it('tries again from the start', async () => {
    const visit = await new Visit(started('POSE')).begun();
    visit.api.success = false;
    await (await visit.take()).press('Send picture');
    await visit.press('Try again');
    visit.element.querySelector('video')?.dispatchEvent(new Event('playing'));
    await visit.shown();
    expect(visit.heading).toBe('Copy the face');
    expect(visit.api.started.length).toBe(2);
  });

  it('asks for sign-in where the session is over', async () => {
    const visit = await new Visit(started('NOSE'), apiProblem(401, 'unauthenticated')).begun();
    await visit.press('Sign in');
    expect(visit.told).toEqual(['signInNeeded']);
  });

  it('lets a person leave who waits for the service for ten seconds, and says that it is not them', async () => {
    const visit = await new Visit(started('POSE')).begun();
    await visit.take();
    visit.api.failures.putFrame = Array.from({ length: 99 }, () => apiProblem(503, 'unavailable'));
    await visit.press('Send picture');
    expect(visit.element.querySelector('liveness-connection-banner')?.textContent).toContain('Our service is busy');
    await visit.clock.pass(9_900);
    expect((await visit.shown()).element.querySelector('liveness-verifying button')).toBeNull();
    await visit.clock.pass(200);
    expect((await visit.shown()).element.textContent).toContain('You’ve done your part.');
    expect(await accessibilityProblems(visit.element)).toEqual([]);
    await visit.press('Cancel');
    expect(visit.told).toEqual(['left']);
  });

  it('has a way out of every end', async () => {
    for (const failure of [
      apiProblem(429, 'too-many-attempts', { retryAfterMs: 60_000 }),
      apiProblem(429, 'attempts-paused', { retryAfterMs: 1_800_000 }),
      apiProblem(400, 'image-size'),
      apiProblem(409, 'attempt-expired'),
      apiProblem(409, 'attempt-superseded'),
      apiProblem(401, 'unauthenticated'),
    ]) {
      const visit = await (await new Visit(started('NOSE'), failure).begun()).press('Not now');
      expect(visit.told).withContext(failure.code).toEqual(['left']);
      visit.leave();
      TestBed.resetTestingModule();
    }
  });

  it('gives back an attempt when its page is closed, but not when the browser keeps the page', async () => {
    const visit = await new Visit(started('POSE')).begun();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(visit.api.givenBack).toEqual([]);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    expect(visit.api.givenBack).toEqual(['attempt-1']);
  });

  it('says that the person leaves: before the end, verified, or not now', async () => {
    const posed = async () => (await new Visit(started('POSE')).begun()).take();
    const ends: Readonly<Record<string, () => Promise<Visit>>> = {
      Cancel: () => new Visit(started('POSE')).begun(),
      Done: async () => (await posed()).press('Send picture'),
      'Not now': async () => {
        const visit = await posed();
        visit.api.success = false;
        return visit.press('Send picture');
      },
    };
    for (const [button, end] of Object.entries(ends)) {
      const visit = await (await end()).press(button);
      expect(visit.told).withContext(button).toEqual(['left']);
      visit.leave();
      TestBed.resetTestingModule();
    }
  });

  it('speaks another language as soon as it is given its words', async () => {
    const visit = await new Visit(started('POSE')).begun();
    await visit.speak({ ...german });
    expect(visit.heading).toBe(german.challenges.POSE.name);
  });

  it('turns the camera off when it is left', async () => {
    const visit = await new Visit().begun();
    expect(visit.camera.isOn).toBeTrue();
    visit.leave();
    expect(visit.camera.isOn).toBeFalse();
  });

  it('turns the camera off when its tab is hidden', async () => {
    const visit = await new Visit().begun();
    spyOnProperty(document, 'visibilityState').and.returnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await visit.shown();
    expect(visit.camera.isOn).toBeFalse();
    expect(visit.heading).toBe('You left the page');
  });
});
