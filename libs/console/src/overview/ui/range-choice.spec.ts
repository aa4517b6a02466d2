import { TestBed } from '@angular/core/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideConsoleTranslations } from '../../testing/console-translations';
import type { OverviewFilter } from '../data/overview-filter';
import { spansOf } from '../data/span';
import { dayOf } from '../data/local-days';
import { RangeChoice, movedEnd } from './range-choice';

describe('the choice of a period', () => {
  const asOfMs = Date.parse('2026-05-20T10:00:00Z');

  async function choice(filter: OverviewFilter) {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations('overview')] });
    const fixture = TestBed.createComponent(RangeChoice);
    const inputs = { filter, span: spansOf(filter, asOfMs, 'UTC').now, timeZone: 'UTC', asOfMs };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    const chosen: OverviewFilter[] = [];
    fixture.componentInstance.chosen.subscribe((range) => chosen.push(range));
    const element = fixture.nativeElement as HTMLElement;
    const [from, to] = element.querySelectorAll('input');
    const type = (field: HTMLInputElement | undefined, value: string) => {
      if (!field) throw new Error('there is no field');
      field.value = value;
      field.dispatchEvent(new Event('change'));
    };
    return { element, chosen, from, to, type };
  }

  it('offers custom days, starting with those that are shown', async () => {
    const { element, chosen, from } = await choice({ range: '7d' });
    expect(from).toBeUndefined();
    [...element.querySelectorAll('button')].at(-1)?.click();
    expect(chosen).toEqual([{ from: '2026-05-14', to: '2026-05-20' }]);
  });

  it('takes both ends, and keeps them in order', async () => {
    const { element, chosen, from, to, type } = await choice({ from: '2026-05-04', to: '2026-05-10' });
    expect([from?.value, to?.value]).toEqual(['2026-05-04', '2026-05-10']);
    expect([...element.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent?.trim())).toEqual([
      'Custom …',
    ]);
    type(to, '2026-05-02');
    expect(chosen).toEqual([{ from: '2026-05-02', to: '2026-05-02' }]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('does not change when a field is not a date', async () => {
    const { chosen, from, type } = await choice({ from: '2026-05-04', to: '2026-05-10' });
    type(from, '');
    expect(chosen).toEqual([]);
    expect(from?.value).toBe('2026-05-04');
  });
});

describe('custom days', () => {
  const today = dayOf('2026-05-20') ?? 0;
  const days = { from: '2026-05-04', to: '2026-05-10' };

  it('can be moved one end at a time', () => {
    expect(movedEnd(days, 'from', '2026-05-01', today)).toEqual({ from: '2026-05-01', to: '2026-05-10' });
    expect(movedEnd(days, 'to', '2026-05-12', today)).toEqual({ from: '2026-05-04', to: '2026-05-12' });
  });

  it('stay in order, because the other end moves, too', () => {
    expect(movedEnd(days, 'from', '2026-05-15', today)).toEqual({ from: '2026-05-15', to: '2026-05-15' });
    expect(movedEnd(days, 'to', '2026-05-01', today)).toEqual({ from: '2026-05-01', to: '2026-05-01' });
  });

  it('are limited to what can be counted', () => {
    expect(movedEnd(days, 'from', '2020-01-01', today)).toEqual({ from: '2020-01-01', to: '2020-12-31' });
    expect(movedEnd({ from: '2020-01-01', to: '2020-02-01' }, 'to', '2026-05-10', today)).toEqual({
      from: '2025-05-10',
      to: '2026-05-10',
    });
  });

  it('end today at the latest', () => {
    expect(movedEnd(days, 'to', '2027-01-01', today)).toEqual({ from: '2026-05-04', to: '2026-05-20' });
    expect(movedEnd(days, 'from', '2027-01-01', today)).toEqual({ from: '2026-05-20', to: '2026-05-20' });
  });

  it('require a date', () => {
    for (const none of ['', '2026-02-30', 'yesterday'])
      expect(movedEnd(days, 'from', none, today))
        .withContext(none)
        .toBeUndefined();
  });
});
