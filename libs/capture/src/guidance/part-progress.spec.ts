import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { provideCompleteWords } from '../testing/complete-words';
import { PartProgress } from './part-progress';

describe('which of several challenges it is', () => {
  it('is shown, and told to screen readers each time another one begins', async () => {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(PartProgress);
    const element = fixture.nativeElement as HTMLElement;
    const heard = () => element.querySelector('[role=status]')?.textContent;
    const shown = () =>
      element
        .querySelector('liveness-said')
        ?.textContent?.replace(/[\u2066-\u2069]/g, '')
        .trim();
    fixture.componentRef.setInput('part', { number: 1, all: 2, challenge: 'NOSE' });
    await until(() => heard() === 'Part 1 of 2: Nose to the dot');
    expect(shown()).toBe('Part 1 of 2');
    fixture.componentRef.setInput('part', { number: 2, all: 2, challenge: 'TURN' });
    await until(() => heard() === 'Part 2 of 2: Turn your head');
    expect(shown()).toBe('Part 2 of 2');
    expect(element.querySelector('liveness-said')?.getAttribute('aria-hidden'))
      .withContext('not read twice')
      .toBe('true');
  });
});
