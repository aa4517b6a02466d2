import { TestBed } from '@angular/core/testing';
import { provideTranslations } from '../testing/words';
import { Moment } from './moment';

describe('a point in time', () => {
  /** The drawn width in CSS pixels of a time that is so many minutes ago. */
  async function width(minutes: number): Promise<number> {
    const fixture = TestBed.createComponent(Moment);
    fixture.componentRef.setInput('at', new Date(Date.now() - minutes * 60_000).toISOString());
    fixture.componentRef.setInput('timeStyle', 'relative');
    await fixture.whenStable();
    return fixture.nativeElement.querySelector('time').getBoundingClientRect().width;
  }

  it('is as wide now as in an hour, so that a list does not move while its times go on', async () => {
    TestBed.configureTestingModule({ providers: [provideTranslations()] });
    const now = await width(0);
    expect(now).toBeGreaterThan(0);
    for (const minutes of [1, 9, 59, 120]) expect(await width(minutes)).toBe(now);
  });
});
