import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type AttemptStatus, type ReviewLabel, reviewLabels } from '@liveness/domain';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { Moment } from '@liveness/ui/time/moment';
import { provideConsoleTranslations } from '../testing/console-translations';
import { ReasonText } from './reason-text';
import { ReviewBadge, StatusBadge } from './badges';

@Component({
  selector: 'liveness-badges',
  imports: [Moment, ReasonText, ReviewBadge, StatusBadge],
  template: `
    @for (status of statuses; track status) {
      <liveness-status-badge [status]="status" />
    }
    <liveness-status-badge status="failed" unjudged="too_bright" />
    @for (label of labels; track $index) {
      <liveness-review-badge [label]="label" />
    }
    <liveness-reason-text challenge="NOSE" [reason]="reason()" />
    <liveness-moment [at]="at" timeStyle="relative" />
  `,
})
class Badges {
  readonly statuses: readonly AttemptStatus[] = ['open', 'passed', 'failed', 'expired'];
  readonly labels: readonly (ReviewLabel | undefined)[] = [undefined, ...reviewLabels];
  readonly reason = signal('left_area');
  readonly at = new Date(Date.now() - 125_000).toISOString();
}

describe('the badges of an attempt', () => {
  async function badges() {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations()] });
    const fixture = TestBed.createComponent(Badges);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const texts = (selector: string) =>
      [...element.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
    return { fixture, element, texts };
  }

  it('have a word and an icon of their own for each status and label', async () => {
    const { element, texts } = await badges();
    expect(texts('liveness-status-badge')).toEqual(['Open', 'Passed', 'Failed', 'Expired', 'Cannot be judged']);
    expect(texts('liveness-review-badge')).toEqual([
      'Not reviewed',
      'Genuine',
      'Print attack',
      'Screen attack',
      'Mask attack',
      'Injection attack',
      'Other attack',
    ]);
    const drawings = [...element.querySelectorAll('liveness-status-badge path')].map((path) => path.getAttribute('d'));
    expect(new Set(drawings).size).toBe(5);
  });

  it('show reasons in words, and an unknown one by its code', async () => {
    const { fixture, texts } = await badges();
    expect(texts('liveness-reason-text')).toEqual(['Face left the area']);
    for (const [reason, expected] of [
      ['timeout', 'Timed out'],
      ['of_another_time', 'of_another_time'],
    ] as const) {
      fixture.componentInstance.reason.set(reason);
      await fixture.whenStable();
      expect(texts('liveness-reason-text')).toEqual([expected]);
    }
  });

  it('have the full time beside the relative one', async () => {
    const { fixture, element } = await badges();
    const time = element.querySelector('time');
    expect(time?.textContent).toBe('2 min. ago');
    expect(time?.dateTime).toBe(fixture.componentInstance.at);
    expect(time?.title).toContain(String(new Date().getFullYear()));
  });

  it('are accessible', async () => expect(await accessibilityProblems((await badges()).element)).toEqual([]));
});
