import { TestBed } from '@angular/core/testing';
import { light } from '@liveness/challenge-light';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { apiProblem, connectionLost, started } from './testing/fake-api';
import { Visit } from './testing/visit';

describe('the capture flow, at its end,', () => {
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

  describe('where the attempt could not be judged', () => {
    async function unjudged(reason: string): Promise<Visit> {
      const visit = await new Visit(started('POSE')).begun();
      Object.assign(visit.api, { success: false, unjudged: reason });
      return (await visit.take()).press('Send picture');
    }

    it('says what to change, and that it says nothing of the person', async () => {
      const visit = await unjudged('light_too_weak');
      expect(visit.heading).toBe('We couldn’t tell this time');
      expect(visit.element.textContent).toContain('Turn up its brightness, come closer, or go somewhere darker.');
      expect(visit.element.textContent).toContain('This says nothing about you.');
      expect(visit.element.textContent).not.toContain('These tips often help');
      expect(await accessibilityProblems(visit.element)).toEqual([]);
    });

    it('has words for every reason of LIGHT, and for one that a newer API tells', async () => {
      for (const reason of [...(light.unjudged ?? []), 'of_another_time', 'toString']) {
        const { element } = await unjudged(reason);
        const told = element.querySelector('.because')?.textContent;
        const isKnown = light.unjudged?.includes(reason);
        expect(told === 'The check couldn’t see enough.')
          .withContext(reason)
          .toBe(!isKnown);
        TestBed.resetTestingModule();
      }
    });

    it('tries the same again, or something without the light of the screen, or nothing', async () => {
      const again = await unjudged('too_bright');
      await again.press('Try again');
      again.element.querySelector('video')?.dispatchEvent(new Event('playing'));
      await again.shown();
      expect(again.api.started.map(({ except }) => except)).toEqual([undefined, undefined]);
      TestBed.resetTestingModule();
      const another = await unjudged('too_bright');
      await another.press('Use another check');
      another.element.querySelector('video')?.dispatchEvent(new Event('playing'));
      await another.shown();
      expect(another.api.started.map(({ except }) => except)).toEqual([undefined, ['LIGHT']]);
      TestBed.resetTestingModule();
      const left = await unjudged('too_bright');
      await left.press('Not now');
      expect(left.told).toEqual(['left']);
    });
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

  it('has a way out where there is no camera, whether another try may help or not', async () => {
    for (const trouble of ['denied', 'in-use', 'unsupported', 'insecure'] as const) {
      const visit = new Visit();
      visit.camera.trouble = trouble;
      await (await visit.shown()).press('Turn on camera');
      await visit.press('Not now');
      expect(visit.told).withContext(trouble).toEqual(['left']);
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
