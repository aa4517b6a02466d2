import { TestBed } from '@angular/core/testing';
import { head } from '@liveness/capture-guidance/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { apiProblem, legRight, started, turnParams } from './testing/fake-api';
import { Visit } from './testing/visit';
import german from './words/de.json';

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

  it('sends nobody to a window or lamp where colours may come, whether they are sure to or not', async () => {
    for (const [offered, challenge, isEven] of [
      [['NOSE', 'TURN'], undefined, false],
      [['NOSE', 'LIGHT'], undefined, true],
      [['NOSE', 'LIGHT'], 'NOSE', false],
      [['TURN+LIGHT'], undefined, true],
      [[], undefined, true],
    ] as const) {
      const visit = new Visit(started('NOSE'), undefined, offered);
      if (challenge) visit.ask(challenge);
      const tip = (await visit.shown()).element.querySelector('.tip')?.textContent;
      expect(tip?.includes('Even light')).withContext(`${challenge} of ${offered.join()}`).toBe(isEven);
      visit.leave();
      TestBed.resetTestingModule();
    }
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

  it('speaks another language as soon as it is given its words', async () => {
    const visit = await new Visit(started('POSE')).begun();
    await visit.speak({ ...german });
    expect(visit.heading).toBe(german.challenges.POSE.name);
  });
});
