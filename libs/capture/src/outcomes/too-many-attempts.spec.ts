import { TestBed } from '@angular/core/testing';
import { provideCompleteWords } from '../testing/complete-words';
import { TooManyAttempts } from './too-many-attempts';

describe('after too many attempts', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('counts down, and lets the person go on when it is over', () => {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(TooManyAttempts);
    fixture.componentRef.setInput('retryAfterMs', 125_000);
    let again = 0;
    fixture.componentInstance.again.subscribe(() => (again += 1));
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const button = element.querySelector('button') as HTMLButtonElement;
    expect(element.querySelector('[role=timer]')?.textContent).toBe('You can try again in 2:05.');
    expect(button.disabled).toBeTrue();

    jasmine.clock().tick(65_000);
    fixture.detectChanges();
    expect(element.querySelector('[role=timer]')?.textContent).toBe('You can try again in 1:00.');

    jasmine.clock().tick(60_000);
    fixture.detectChanges();
    expect(element.querySelector('[role=timer]')).toBeNull();
    button.click();
    expect(again).toBe(1);
  });
});
