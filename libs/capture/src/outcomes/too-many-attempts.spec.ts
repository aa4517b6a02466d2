import { TestBed } from '@angular/core/testing';
import { provideCompleteWords } from '../testing/complete-words';
import { TooManyAttempts } from './too-many-attempts';

describe('when no attempt may start', () => {
  beforeEach(() =>
    jasmine
      .clock()
      .install()
      .mockDate(new Date(2026, 2, 1)),
  );
  afterEach(() => jasmine.clock().uninstall());

  function shown(retryAfterMs: number, because?: 'open' | 'paused') {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(TooManyAttempts);
    fixture.componentRef.setInput('retryAfterMs', retryAfterMs);
    if (because) fixture.componentRef.setInput('because', because);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    return { fixture, element, timer: () => element.querySelector('[role=timer]')?.textContent };
  }

  it('counts down, and lets the person go on when it is over', () => {
    const { fixture, element, timer } = shown(125_000);
    let again = 0;
    fixture.componentInstance.again.subscribe(() => (again += 1));
    const button = element.querySelector('button') as HTMLButtonElement;
    expect(timer()).toBe('You can try again in 3 minutes.');
    expect(button.disabled).toBeTrue();

    jasmine.clock().tick(65_000);
    fixture.detectChanges();
    expect(timer()).toBe('You can try again in 1:00.');

    jasmine.clock().tick(60_000);
    fixture.detectChanges();
    expect(element.querySelector('[role=timer]')).toBeNull();
    expect(element.querySelector('[role=status]')?.textContent).toBe('You can try again now.');
    button.click();
    expect(again).toBe(1);
  });

  it('lets nobody wait who does not want to', () => {
    const { fixture, element } = shown(1_800_000, 'paused');
    let left = 0;
    fixture.componentInstance.leave.subscribe(() => (left += 1));
    const [, button] = element.querySelectorAll('button');
    expect(button?.textContent?.trim()).toBe('Not now');
    button?.click();
    expect(left).toBe(1);
  });

  it('goes by the clock: time in which the phone slept is over, too', () => {
    const { fixture, timer } = shown(1_800_000);
    expect(timer()).toBe('You can try again in 30 minutes.');
    jasmine.clock().mockDate(new Date(Date.now() + 1_500_000));
    jasmine.clock().tick(1000);
    fixture.detectChanges();
    expect(timer()).toBe('You can try again in 5 minutes.');
  });

  it('says a long time in hours and minutes', () => {
    expect(shown(86_400_000).timer()).toBe('You can try again in 24 h 0 min.');
  });

  it('says whether attempts are open or have failed', () => {
    expect(shown(60_000).element.textContent).toContain('several attempts in a short time');
    TestBed.resetTestingModule();
    expect(shown(60_000, 'paused').element.textContent).toContain('didn’t work several times in a row');
  });
});
