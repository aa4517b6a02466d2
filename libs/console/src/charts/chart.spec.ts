import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { provideConsoleTranslations } from '../testing/console-translations';
import { Chart } from './chart';
import { ShareBars } from './share-bars';

describe('a chart', () => {
  const points = [
    { label: '1 Mar', name: '1 March 2026', attempts: { from: '2026-03-01' } },
    { label: '2 Mar', name: '2 March 2026' },
  ];
  const series = [
    { name: 'Passed', tone: 'passed', kind: 'bar', values: [1200, 3] },
    { name: 'Failed', tone: 'failed', kind: 'bar', values: [4, undefined] },
  ] as const;

  async function chart() {
    TestBed.configureTestingModule({
      providers: [await provideConsoleTranslations(), provideRouter([])],
    });
    const fixture = TestBed.createComponent(Chart);
    const inputs = {
      heading: 'Attempts',
      axis: 'Day',
      points,
      series,
      stacked: true,
      marks: [{ at: 0.5, label: 'Limit 30' }],
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const element = fixture.nativeElement as HTMLElement;
    element.style.inlineSize = '40rem';
    document.body.append(element);
    await fixture.whenStable();
    await drawn(element);
    return { fixture, element };
  }

  /** Waits for the drawing library, which loads after the page. */
  async function drawn(element: HTMLElement): Promise<void> {
    await until(() => element.querySelector('.canvas svg path') !== null);
  }

  afterEach(() => document.querySelectorAll('body > [ng-version]').forEach((element) => element.remove()));

  it('is drawn, has a name, and says where its numbers are', async () => {
    const { element } = await chart();
    const image = element.querySelector('[role=img]');
    expect(image?.querySelector('svg')?.textContent).toContain('1 Mar');
    expect(image?.getAttribute('aria-label')).toBe('Attempts: chart. The numbers are in the table.');
  });

  it('names its series when there are several', async () => {
    const { element } = await chart();
    expect([...element.querySelectorAll('figcaption li')].map(({ textContent }) => textContent?.trim())).toEqual([
      'Passed',
      'Failed',
    ]);
  });

  it('has a table of the same numbers, with each row linked to its attempts', async () => {
    const { fixture, element } = await chart();
    const toggle = element.querySelector<HTMLButtonElement>('button[aria-pressed]');
    toggle?.click();
    await fixture.whenStable();
    expect(toggle?.getAttribute('aria-pressed')).toBe('true');
    const rows = [...element.querySelectorAll('tr')].map((row) =>
      [...row.cells].map(({ textContent }) => textContent?.trim()),
    );
    expect(rows).toEqual([
      ['Day', 'Passed', 'Failed'],
      ['1 March 2026', '1,200', '4'],
      ['2 March 2026', '3', '–'],
    ]);
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/admin/attempts?from=2026-03-01');
  });

  it('draws a mark at its fraction of the plot', async () => {
    const { element } = await chart();
    const [mark, plot] = [element.querySelector('.mark'), element.querySelector('.canvas')].map((part) =>
      part?.getBoundingClientRect(),
    );
    const start = parseFloat(
      getComputedStyle(element.querySelector('.drawing') as HTMLElement).getPropertyValue('--plot-start'),
    );
    const end = parseFloat(
      getComputedStyle(element.querySelector('.drawing') as HTMLElement).getPropertyValue('--plot-end'),
    );
    if (!mark || !plot) throw new Error('nothing is drawn');
    expect(mark.left).toBeCloseTo((plot.left + start + plot.right - end) / 2, 0);
  });

  it('is redrawn in its new width', async () => {
    const { element } = await chart();
    const width = () => element.querySelector('.canvas svg')?.getBoundingClientRect().width ?? Infinity;
    element.style.inlineSize = '20rem';
    await until(() => width() < 330);
    expect(width()).toBeGreaterThan(200);
  });

  it('is redrawn when its numbers change', async () => {
    const { fixture, element } = await chart();
    const drawing = () => element.querySelector('.canvas svg')?.textContent;
    fixture.componentRef.setInput('points', [{ label: '3 Mar', name: '3 March 2026' }, points[1]]);
    await until(() => drawing()?.includes('3 Mar') ?? false);
    expect(drawing()).not.toContain('1 Mar');
  });

  it('removes its drawing when it is destroyed', async () => {
    const { fixture, element } = await chart();
    const canvas = element.querySelector('.canvas');
    fixture.destroy();
    expect(canvas?.querySelector('svg')).toBeNull();
  });

  it('is accessible as a drawing and as a table', async () => {
    const { fixture, element } = await chart();
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLButtonElement>('button[aria-pressed]')?.click();
    await fixture.whenStable();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

describe('share bars', () => {
  it('have their names and numbers in words', async () => {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations(), provideRouter([])] });
    const fixture = TestBed.createComponent(ShareBars);
    const bars = [
      { name: 'Timed out', count: 3, share: 0.75, attempts: { reason: 'timeout' } },
      { name: 'Other', count: 1, share: 0.25 },
    ];
    for (const [name, value] of Object.entries({
      heading: 'Reasons',
      nameHead: 'Reason',
      countHead: 'Attempts',
      shareHead: 'Share',
      bars,
    }))
      fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(
      [...element.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) =>
        [...row.cells].map(({ textContent }) => textContent?.trim()),
      ),
    ).toEqual([
      ['Timed out', '3', '75%'],
      ['Other', '1', '25%'],
    ]);
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/admin/attempts?reason=timeout');
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
