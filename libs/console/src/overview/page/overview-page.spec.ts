import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { HourOfAttempts } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../store/provide-console-store';
import { provideConsoleTranslations } from '../../testing/console-translations';
import { hourOfAttempts } from '../../testing/hour-of-attempts';
import { overview } from '../data/overview';
import * as overviewEffects from '../data/overview.effects';
import { OverviewPage } from './overview-page';

const hourMs = 3_600_000;
const hoursAgo = (hours: number) => new Date(Math.floor(Date.now() / hourMs) * hourMs - hours * hourMs).toISOString();

describe('the overview page', () => {
  let http: ApiCalls;

  async function page() {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('overview'),
        provideRouter([]),
        provideApiCalls(),
        provideConsoleStore(),
        provideState(overview),
        provideEffects(overviewEffects),
      ],
    });
    http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(OverviewPage);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    const element = fixture.nativeElement as HTMLElement;
    const respond = async (hours: readonly HourOfAttempts[], nextCursor?: string) => {
      http
        .expectOne(({ url }) => url === '/api/admin/statistics')
        .flush({
          hours,
          analyserCallUsd: 0.001,
          comparerCallUsd: 0.001,
          countedTo: hoursAgo(0),
          ...(nextCursor && { nextCursor }),
        });
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    };
    const figure = (name: string) =>
      [...element.querySelectorAll('liveness-figure-card')]
        .find((card) => card.querySelector('.name')?.textContent === name)
        ?.querySelector('.figure')
        ?.textContent?.trim();
    return { fixture, element, respond, figure };
  }

  afterEach(() => document.querySelector('liveness-overview-page')?.remove());

  it('says how many could not be judged, where there are any, and shows them apart', async () => {
    const { element, respond } = await page();
    await respond([
      hourOfAttempts(hoursAgo(1), {
        challenge: 'LIGHT',
        passed: 3,
        failed: 5,
        unjudged: 4,
        reasons: { passed: 3, too_bright: 4, not_a_head: 1 },
        unjudgedReasons: { too_bright: 4 },
      }),
    ]);
    const text = element.textContent ?? '';
    expect(text).toContain('Without 4 that couldn’t be judged');
    expect(text).toContain('Cannot be judged');
    expect(text).toContain('75%');
    const rows = (heading: string) => {
      const named = [...element.querySelectorAll('section')].find(
        (each) => each.querySelector('h2')?.textContent === heading,
      );
      return [...(named?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    };
    expect(rows('Reasons for failure')).toEqual(['Answers light like a flat picture1100%']);
    expect(rows('Why attempts could not be judged')).toEqual(['Too bright to judge4100%']);
    const links = [...element.querySelectorAll('liveness-share-bars a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.map((link) => new URLSearchParams(link.split('?')[1]).get('status'))).toEqual(['failed', 'unjudged']);
  });

  it('adds up the counts, and shows why attempts failed', async () => {
    const { element, respond, figure } = await page();
    await respond([hourOfAttempts(hoursAgo(1)), hourOfAttempts(hoursAgo(2))]);
    expect([
      figure('Attempts started'),
      figure('Pass rate'),
      figure('Analyser calls'),
      figure('Analysis and comparison cost'),
    ]).toEqual(['20', '75%', '160', '$0.16']);
    const [reason] = element.querySelectorAll('liveness-share-bars a');
    expect(reason?.getAttribute('href')).toContain('status=failed');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows the signals of decided attempts, with links to them', async () => {
    const { element, respond } = await page();
    await respond([hourOfAttempts(hoursAgo(1), { signals: { 'virtual-camera': 2 } })]);
    const row = [...element.querySelectorAll('liveness-share-bars tr')].find(({ textContent }) =>
      textContent?.includes('Virtual camera'),
    );
    expect(row?.textContent).toContain('25%');
    expect(row?.querySelector('a')?.getAttribute('href')).toContain('signal=virtual-camera');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('says when no signals were counted', async () => {
    const { element, respond } = await page();
    await respond([hourOfAttempts(hoursAgo(1))]);
    expect(element.textContent).toContain('No signals in this period');
  });

  it('reads a long range piece by piece, and compares once it is complete', async () => {
    const { element, respond, figure } = await page();
    await respond([hourOfAttempts(hoursAgo(1))], 'next');
    expect(figure('Attempts started')).toBe('10');
    expect(element.querySelector('.delta')?.textContent).toBe('No comparison');
    await respond([]);
    expect(element.querySelector('.delta')?.textContent).toBe('None in the previous period');
  });

  it('shows no rate without attempts, and says that there were none', async () => {
    const { element, respond, figure } = await page();
    await respond([]);
    expect(figure('Pass rate')).toBe('–');
    expect(element.textContent).toContain('No attempts in this period');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('keeps what was read when the rest fails, and continues on request', async () => {
    const { fixture, element, respond, figure } = await page();
    await respond([hourOfAttempts(hoursAgo(1))], 'next');
    http.expectOne(({ url }) => url === '/api/admin/statistics').flush({ code: 'unavailable' }, { status: 503 });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    expect(figure('Attempts started')).toBe('10');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLButtonElement>('liveness-problem-note button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(http.expectOne(({ url }) => url === '/api/admin/statistics').request.params.get('cursor')).toBe('next');
  });
});
