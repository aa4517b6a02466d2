import { head } from '@liveness/capture-guidance/testing';
import { legRight, started, turnParams } from './testing/fake-api';
import { Visit } from './testing/visit';

describe('the capture flow, heard as well as seen,', () => {
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
});
