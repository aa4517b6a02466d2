import { TestBed } from '@angular/core/testing';
import { bright } from '@liveness/capture-guidance';
import { head } from '@liveness/capture-guidance/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { apiProblem, lightTold, started, startedSitting } from '../testing/fake-api';
import { litImage } from '../testing/lit-image';
import { Visit } from '../testing/visit';
import { glowColour } from './glow-colour';

/** A person in front of the announcement. */
async function announced(visiting = new Visit(started('LIGHT'))): Promise<Visit> {
  const visit = await visiting.begun();
  await until(() => visit.element.querySelector('dialog') !== null);
  let looks = 0;
  return seen(visit, () => (looks += 1) > 4);
}

/** The camera shows a face, and fades are over at once, until something is so. */
async function seen(visit: Visit, isSo: () => boolean): Promise<Visit> {
  for (let looks = 0; looks < 100 && !isSo(); looks += 1) {
    visit.element.querySelector('video')?.dispatchEvent(new Event('playing'));
    visit.picture.image = litImage(colour(visit) === glowColour(bright) ? 150 : 110);
    await visit.clock.pass(100);
    visit.picture.show(head());
    await visit.shown();
    for (const fade of glow(visit)?.getAnimations() ?? []) fade.finish();
    await visit.shown();
  }
  return visit;
}

const isIn = (visit: Visit, phase: string) => () => visit.element.querySelector(`dialog.${phase}`) !== null;
/** Without the marks that keep numbers together. */
const plain = (text?: string) => text?.replace(/[\u2066-\u2069]/g, '').trim();
const glow = (visit: Visit) => visit.element.querySelector<HTMLElement>('liveness-glow');
const colour = (visit: Visit) => {
  const element = glow(visit);
  return element ? getComputedStyle(element).backgroundColor : '';
};

describe('the screen that glows', () => {
  it('announces what comes, what to do and how to refuse, and keeps nobody out', async () => {
    const visit = await announced();
    expect(visit.heading).toBe('The screen will glow');
    const text = visit.element.querySelector('dialog')?.textContent;
    expect(text).toContain('about eight seconds');
    expect(text).toContain('Turn up the brightness');
    expect([...visit.element.querySelectorAll('button')].map(({ textContent }) => textContent.trim())).toEqual([
      'Start',
      'Use another check',
      'Cancel',
    ]);
    expect(await accessibilityProblems(visit.element)).toEqual([]);
  });

  it('says that more comes after it where several challenges are required, and offers no other check there', async () => {
    const required = new Visit(startedSitting('TURN+LIGHT', 'LIGHT'), undefined, ['TURN+LIGHT']);
    const { element } = await announced(required);
    expect(plain(element.querySelector('liveness-part-progress liveness-said')?.textContent)).toBe('Part 1 of 2');
    const heard = () => element.querySelector('liveness-part-progress [role=status]')?.textContent;
    await until(() => heard() === 'Part 1 of 2: Look at the screen');
    const names = [...element.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['Start', 'Not with coloured light', 'Cancel']);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is no longer than its words and buttons, and no line of it longer than is good to read', async () => {
    const { element } = await announced();
    const part = (selector: string) => element.querySelector(selector) as HTMLElement;
    const content = part('.content');
    content.style.insetBlockEnd = 'auto';
    const below = content.getBoundingClientRect().bottom - part('.actions').getBoundingClientRect().bottom;
    expect(below).toBeCloseTo(Number.parseFloat(getComputedStyle(content).paddingBlockEnd), 1);
    const [text, list] = ['.content > p', '.content > ul'].map((each) => getComputedStyle(part(each)).maxInlineSize);
    expect(list).toBe(text);
  });

  it('leads who refuses it where it is required to what they can do', async () => {
    const required = await announced(new Visit(startedSitting('TURN+LIGHT', 'LIGHT'), undefined, ['TURN+LIGHT']));
    required.api.failures.start = [apiProblem(409, 'no-challenge-left')];
    await required.press('Not with coloured light');
    required.element.querySelector('video')?.dispatchEvent(new Event('playing'));
    await required.shown();
    await until(() => required.heading === 'Coloured light is required here');
    expect(required.element.textContent).toContain('ask whoever sent you here for another way');
    expect(required.api.givenBack).toEqual(['attempt-1']);
  });

  it('lies over the whole window, over everything else of the page', async () => {
    const visit = await announced();
    const dialog = visit.element.querySelector('dialog') as HTMLDialogElement;
    expect(dialog.matches(':modal')).toBeTrue();
    const { left, top, width, height } = dialog.getBoundingClientRect();
    expect([left, top]).toEqual([0, 0]);
    expect(width).toBeGreaterThanOrEqual(innerWidth - 20);
    expect(height).toBeCloseTo(innerHeight, 0);
  });

  it('keeps its colours where the system chooses them for everything else: words stay dark on the bright page', async () => {
    const visit = await announced();
    const adjusts = ['dialog', 'h1', 'li liveness-icon', '.button-secondary'].map((each) => {
      const element = visit.element.querySelector(`liveness-light-screen ${each}`);
      return element && getComputedStyle(element).getPropertyValue('forced-color-adjust');
    });
    expect(adjusts).toEqual(['none', 'none', 'none', 'none']);
  });

  it('goes dark once the person has begun, then shows exactly the colours told', async () => {
    const visit = await announced();
    visit.api.replies = [1, 2, 3].map((count) => ({ params: lightTold(count), done: false }));
    let open = (): void => undefined;
    visit.api.gate = new Promise((resolve) => (open = resolve));
    await visit.press('Start');
    await seen(visit, isIn(visit, 'dark'));
    await seen(visit, () => colour(visit) === 'rgb(0, 0, 0)');
    expect(visit.element.querySelector('.pill')?.textContent).toContain('goes dark');
    const shown = new Set<string>();
    open();
    await seen(visit, () => shown.add(colour(visit)).size > 4 || visit.api.frames.length > 3);
    const told = (lightTold(3).sequences[0] ?? []).map(glowColour);
    expect([...shown].filter((each) => each !== 'rgb(0, 0, 0)').every((each) => told.includes(each))).toBeTrue();
    expect(shown.size).toBeGreaterThan(3);
    expect(visit.element.querySelector('.pill')?.textContent).toContain('Look at the screen');
    expect(await accessibilityProblems(visit.element)).toEqual([]);
  });

  it('tells a screen reader that it runs, and no single colour', async () => {
    const visit = await announced();
    visit.api.replies = [1, 2, 3].map((count) => ({ params: lightTold(count), done: false }));
    await visit.press('Start');
    await seen(visit, isIn(visit, 'colours'));
    const said = () => visit.element.querySelector('dialog liveness-announcer')?.textContent.trim();
    await until(() => said() === 'Keep looking at the screen.');
    await seen(visit, () => visit.api.frames.length > 2);
    expect(said()).toBe('Keep looking at the screen.');
    expect(visit.element.querySelector('.pill')?.getAttribute('aria-hidden')).toBe('true');
    expect(visit.element.querySelector('.pill')?.textContent).not.toMatch(/[0-9]/);
  });

  it('is left by its button and by the Escape key, at any time', async () => {
    const visit = await announced();
    await visit.press('Start');
    await seen(visit, isIn(visit, 'dark'));
    await visit.press('Cancel');
    visit.element.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(visit.told).toEqual(['left', 'left']);
  });

  it('ends where the browser shows other colours: the person tries again without that, or does something else', async () => {
    const dark = document.createElement('style');
    dark.textContent = 'liveness-glow { background-color: rgb(1 2 3) !important; }';
    for (const [button, except] of [
      ['Try again', undefined],
      ['Use another check', ['LIGHT']],
    ] as const) {
      const visit = await announced();
      document.head.append(dark);
      await visit.press('Start');
      await seen(visit, () => visit.heading === 'Your browser changes the colours');
      dark.remove();
      expect(visit.heading).toBe('Your browser changes the colours');
      expect([...visit.element.querySelectorAll('button')].map(({ textContent }) => textContent.trim())).toEqual([
        'Try again',
        'Use another check',
        'Not now',
      ]);
      await visit.press(button);
      visit.element.querySelector('video')?.dispatchEvent(new Event('playing'));
      await visit.shown();
      expect(visit.api.started.at(-1)?.except)
        .withContext(button)
        .toEqual(except && [...except]);
      visit.leave();
      TestBed.resetTestingModule();
    }
  });

  it('asks for something else with one tap', async () => {
    const visit = await announced();
    await visit.press('Use another check');
    visit.element.querySelector('video')?.dispatchEvent(new Event('playing'));
    await visit.shown();
    expect(visit.api.givenBack).toEqual(['attempt-1']);
    expect(visit.api.started.at(-1)?.except).toEqual(['LIGHT']);
  });
});
