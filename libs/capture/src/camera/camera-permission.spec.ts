import { TestBed } from '@angular/core/testing';
import { provideCompleteWords } from '../testing/complete-words';
import { CameraPermission } from './camera-permission';

describe('the page before the camera', () => {
  async function shown(challenge?: string) {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(CameraPermission);
    fixture.componentRef.setInput('challenge', challenge);
    await fixture.whenStable();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  const steps = (element: HTMLElement) =>
    [...element.querySelectorAll('li')].map(({ textContent }) => textContent?.trim());

  it('says what the browser asks, what the person does then, and how long it takes', async () => {
    const { element } = await shown('NOSE');
    const [asked, task, time] = steps(element);
    expect(asked).toContain('Choose “Allow”');
    expect(task).toContain('Turn your nose to the orange dot');
    expect(time).toContain('20 seconds');
    expect(time).toContain('the camera turns off');
  });

  it('says of each challenge what is to be done, and of one that it does not know that there is something', async () => {
    const tasks = [];
    for (const challenge of ['NOSE', 'TURN', 'POSE', 'LIGHT', 'JUGGLE', undefined]) {
      tasks.push(steps((await shown(challenge)).element)[1]);
      TestBed.resetTestingModule();
    }
    expect(new Set(tasks).size).toBe(5);
    expect(tasks[4]).toBe(tasks[5]);
  });

  it('says of several in one sitting that they follow one another, and take longer', async () => {
    const [, task, time] = steps((await shown('TURN+LIGHT')).element);
    expect(task).toContain('one after the other');
    expect(time).toContain('less than a minute');
  });

  it('offers coloured light to who is spared it, and to nobody else', async () => {
    const { fixture, element } = await shown();
    expect(element.textContent).not.toContain('coloured light');
    let wanted = 0;
    fixture.componentInstance.lightWanted.subscribe(() => (wanted += 1));
    fixture.componentRef.setInput('offersLight', true);
    await fixture.whenStable();
    element.querySelector<HTMLButtonElement>('.button-quiet')?.click();
    expect(wanted).toBe(1);
  });

  it('sends nobody to a window or lamp where the screen may light the face', async () => {
    const { fixture, element } = await shown('LIGHT');
    const tip = () => element.querySelector('.tip')?.textContent?.trim();
    expect(tip()).toContain('Face the light');
    fixture.componentRef.setInput('mayGlow', true);
    await fixture.whenStable();
    expect(tip()).toContain('Even light, away from bright windows and lamps');
    expect(tip()).toContain('Nobody else in the picture');
  });

  it('does not say that the browser will ask where the camera was allowed before', async () => {
    const { fixture, element } = await shown('NOSE');
    fixture.componentRef.setInput('allowed', true);
    await fixture.whenStable();
    expect(element.textContent).not.toContain('Your browser will ask');
    expect(steps(element).length).toBe(2);
  });

  it('asks for the camera only on a tap', async () => {
    const { fixture, element } = await shown();
    let agreed = 0;
    fixture.componentInstance.agreed.subscribe(() => (agreed += 1));
    expect(agreed).toBe(0);
    element.querySelector('button')?.click();
    expect(agreed).toBe(1);
  });
});
