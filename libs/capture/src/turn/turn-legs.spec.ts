import { TestBed } from '@angular/core/testing';
import { provideCompleteWords } from '../testing/complete-words';
import { TurnLegs } from './turn-legs';

describe('which of the turns it is', () => {
  it('is said in words, and shown by a bar for each', async () => {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(TurnLegs);
    fixture.componentRef.setInput('turn', { leg: 2, legs: 3 });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.textContent?.trim()).toBe('Step 2 of 3');
    expect([...element.querySelectorAll('.bar')].map(({ className }) => className)).toEqual([
      'bar done',
      'bar now',
      'bar',
    ]);
  });
});
