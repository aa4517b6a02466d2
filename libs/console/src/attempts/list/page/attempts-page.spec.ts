import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideSession } from '@liveness/api-client/testing/session';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { AttemptPage, ListedAttempt } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { attempts } from '../../data/attempts';
import { attemptsApiActions } from '../../data/attempts.actions';
import * as attemptsEffects from '../../data/attempts.effects';
import { attemptExport } from '../export/attempt-export';
import { AttemptsPage } from './attempts-page';

const listed: readonly ListedAttempt[] = [
  {
    id: 'a-2',
    subject: 'una',
    challenge: 'NOSE',
    status: 'failed',
    reason: 'left_area',
    startedAt: '2026-05-01T10:01:00.000Z',
    decidedAt: '2026-05-01T10:01:09.000Z',
    thresholdsVersion: 2,
    review: 'attack-print',
  },
  {
    id: 'a-1',
    challenge: 'POSE',
    status: 'passed',
    reason: 'passed',
    startedAt: '2026-05-01T10:00:00.000Z',
    decidedAt: '2026-05-01T10:00:05.000Z',
    thresholdsVersion: 0,
    erasedAt: '2026-05-02T10:00:00.000Z',
  },
];

describe('the attempts page', () => {
  let http: ApiCalls;

  async function page(groups: readonly string[] = ['reviewers']) {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('attempts'),
        provideRouter([]),
        provideApiCalls(),
        provideConsoleStore(),
        provideState(attempts),
        provideState(attemptExport),
        provideEffects(attemptsEffects),
        provideSession({ groups }),
      ],
    });
    http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(AttemptsPage);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    };
    const respond = async (found: Partial<AttemptPage>) => {
      http
        .expectOne(({ url }) => url === '/api/admin/attempts')
        .flush({ attempts: [], searchedTo: '2026-05-01T09:00:00.000Z', ...found });
      await settle();
    };
    return { fixture, element, settle, respond };
  }

  afterEach(() => {
    document.querySelector('liveness-attempts-page')?.remove();
    localStorage.removeItem('liveness.console');
  });

  it('describes each attempt in words, marks an erased one, and counts exactly when possible', async () => {
    const { element, settle, respond } = await page();
    await respond({ attempts: [...listed] });
    http
      .expectOne('/api/admin/attempts/count')
      .flush({ count: 2, exact: true, searchedTo: '2026-05-01T09:00:00.000Z' });
    await settle();
    const rows = [...element.querySelectorAll('tbody tr')].map(({ textContent }) => textContent ?? '');
    expect(rows[0]).toContain('Face left the area');
    expect(rows[0]).toContain('Print attack');
    expect(rows[1]).toContain('Erased');
    expect(element.querySelector('liveness-count-line')?.textContent).toContain('2 attempts');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('names the person of a check by the reference, and marks tests', async () => {
    const { element, respond } = await page();
    const check = { id: 'c-1', client: 'shop', reference: 'customer-7' };
    await respond({
      attempts: listed.map((attempt, index) => (index === 0 ? { ...attempt, check, test: true } : attempt)),
    });
    const [first, second] = [...element.querySelectorAll('tbody tr')].map(({ textContent }) => textContent ?? '');
    expect(first).toContain('customer-7');
    expect(first).not.toContain('una');
    expect(first).toContain('Test');
    expect(second).not.toContain('Test');
    expect(element.querySelector('.reference input')?.getAttribute('maxlength')).toBe('200');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows the number of signals beside the verdict, and filters by them', async () => {
    const { element, settle, respond } = await page();
    await respond({
      attempts: listed.map((attempt, index) =>
        index === 0 ? { ...attempt, signals: ['virtual-camera', 'even-spacing'] } : attempt,
      ),
    });
    http
      .expectOne('/api/admin/attempts/count')
      .flush({ count: 2, exact: true, searchedTo: '2026-05-01T09:00:00.000Z' });
    await settle();
    const [first, second] = [...element.querySelectorAll('tbody tr .status')];
    expect(first?.querySelector('liveness-signal-badges')?.textContent).toContain(
      'Virtual camera, Evenly spaced frames',
    );
    expect(second?.querySelector('liveness-signal-badges')).toBeNull();
    const filter = [...element.querySelectorAll('liveness-filter-bar label')].find((label) =>
      label.textContent?.includes('Signals'),
    );
    expect([...(filter?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual([
      '',
      'any',
      'none',
      'virtual-camera',
      'camera-size-mismatch',
      'camera-rate-mismatch',
      'even-spacing',
      'no-sensor-noise',
      'picture-seen-before',
    ]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows a lower bound when the search has stopped early', async () => {
    const { element, settle, respond } = await page();
    await respond({ attempts: [...listed], nextCursor: 'on' });
    http
      .expectOne('/api/admin/attempts/count')
      .flush({ count: 2000, exact: false, searchedTo: '2026-05-01T09:00:00.000Z' });
    await settle();
    expect(element.querySelector('liveness-count-line')?.textContent).toContain('2,000+ attempts');
    expect(element.querySelector('liveness-list-end')?.textContent).toContain('Searched back to');
  });

  it('explains an empty deployment', async () => {
    const { element, respond } = await page();
    await respond({});
    expect(element.textContent).toContain('No attempts yet');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('adds new attempts on request, and moves the focus to the first of them', async () => {
    const { element, settle, respond } = await page();
    await respond({ attempts: [...listed] });
    const newest: ListedAttempt = {
      id: 'a-3',
      challenge: 'NOSE',
      status: 'open',
      startedAt: '2026-05-01T10:02:00.000Z',
      thresholdsVersion: 2,
    };
    TestBed.inject(Store).dispatch(attemptsApiActions.newestAttemptsRead({ attempts: [newest], more: false }));
    await settle();
    const announced = element.querySelector<HTMLButtonElement>('liveness-new-ones button');
    announced?.focus();
    announced?.click();
    await settle();
    expect([...element.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset['row'])).toEqual([
      'a-3',
      'a-2',
      'a-1',
    ]);
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('a-3');
  });

  it('shows what went wrong, and tries again', async () => {
    const { element, settle } = await page();
    http.expectOne(({ url }) => url === '/api/admin/attempts').flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('temporarily unavailable');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLButtonElement>('liveness-problem-note button')?.click();
    await settle();
    expect(http.match(({ url }) => url === '/api/admin/attempts').length).toBe(1);
  });

  it('offers the export to admins only', async () => {
    const offered = (element: HTMLElement) =>
      [...element.querySelectorAll('button')].some(({ textContent }) => textContent?.includes('Export'));
    const { element } = await page();
    expect(offered(element)).toBeFalse();
    TestBed.resetTestingModule();
    expect(offered((await page(['admins'])).element)).toBeTrue();
  });
});
