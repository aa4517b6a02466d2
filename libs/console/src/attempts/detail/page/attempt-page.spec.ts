import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { provideSession } from '@liveness/api-client/testing/session';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { AttemptDetail } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { attempts } from '../../data/attempts';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { attempt } from '../data/attempt';
import { attemptApiActions } from '../../data/attempt.actions';
import * as attemptEffects from '../data/attempt.effects';
import { ReceiptKeys } from '../receipt/receipt-keys';
import { attemptDetail } from '../testing/attempt-detail';
import { lightDetail } from '../testing/light-detail';
import { AttemptPage } from './attempt-page';

describe("an attempt's page", () => {
  let http: ApiCalls;

  async function page(response: AttemptDetail | { status: number; code: string }) {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('attempt', 'attemptAside'),
        provideRouter([]),
        provideApiCalls(),
        provideConsoleStore(),
        provideState(attempts),
        provideState(attempt),
        provideEffects(attemptEffects),
        { provide: ReceiptKeys, useValue: { issuer: location.origin, read: async () => undefined } },
        provideSession(),
      ],
    });
    http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(AttemptPage);
    document.body.append(fixture.nativeElement);
    const { id } = attemptDetail();
    fixture.componentRef.setInput('id', id);
    await fixture.whenStable();
    const call = http.expectOne(`/api/admin/attempts/${id}`);
    if ('frames' in response) call.flush(response);
    else call.flush({ code: response.code }, { status: response.status, headers: { 'x-request-id': 'r-1' } });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const press = async (key: string) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    const current = () =>
      [...element.querySelectorAll('liveness-film-strip button')].findIndex((button) =>
        button.hasAttribute('aria-current'),
      );
    return { fixture, element, press, current };
  }

  afterEach(() => {
    document.querySelector('liveness-attempt-page')?.remove();
    document.querySelectorAll('[id^=root]').forEach((element) => element.remove());
    localStorage.removeItem('liveness.console');
  });

  it('says in one sentence, with the numbers, why the attempt failed', async () => {
    const { element } = await page(attemptDetail());
    expect(element.querySelector('h1')?.textContent).toContain('(0.043, more than 0.15 required)');
  });

  it('lists the turns that TURN asks for, marks the one that the frame was judged by, and offers no other overlays', async () => {
    const waiting = { answer: 'stay' as const, code: 'leg_not_told', measurements: [] };
    const { element, press } = await page(
      attemptDetail({
        challenge: 'TURN',
        reason: 'exhausted',
        state: 'second',
        params: {
          legCount: 2,
          legs: [
            { rightDegrees: 28, upDegrees: 0 },
            { rightDegrees: 0, upDegrees: 11 },
          ],
        },
        trace: [
          { frame: 0, state: 'straight', answer: 'next', measurements: [] },
          { frame: 0, state: 'first', ...waiting },
          { frame: 1, state: 'first', answer: 'stay', code: 'nearly_there', measurements: [] },
          { frame: 2, state: 'first', answer: 'next', measurements: [] },
          { frame: 2, state: 'second', ...waiting },
        ],
      }),
    );
    const turns = () => [...element.querySelectorAll('liveness-asked-turn-list li')];
    const wordsOf = (item: Element) => item.textContent?.replace(/\s+/g, ' ').trim();
    expect(element.querySelector('h1')?.textContent).toContain('turn 1 of 2 was reached, but no frame');
    expect(turns().map(wordsOf)).toEqual(['1. to their left, 28° (reached)', '2. up, 11° (asked, not reached)']);
    expect(turns().map((item) => item.hasAttribute('aria-current'))).toEqual([true, false]);
    await press('Home');
    expect(turns().some((item) => item.hasAttribute('aria-current'))).toBeFalse();
    expect([...element.querySelectorAll('liveness-picture-tools .layers button')].map(wordsOf)).toEqual([
      'Face box',
      'Landmarks',
      'Pupils',
      'Turn',
    ]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows an attempt at LIGHT with its colours, its regions and what was judged', async () => {
    const { element, press } = await page(lightDetail());
    await until(() => element.querySelector('.light h2') !== null);
    expect(element.querySelectorAll('liveness-film-strip liveness-colour-band')).toHaveSize(7);
    expect(element.querySelectorAll('liveness-picture-stage text')).withContext('two of the background').toHaveSize(10);
    expect(element.querySelector('.light h2')?.textContent).toBe('Screen light');
    await press('r');
    expect(element.querySelectorAll('liveness-picture-stage text')).toHaveSize(0);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows signals as badges, and describes each with its values', async () => {
    const signals: AttemptDetail['signals'] = [
      { code: 'virtual-camera', values: {} },
      { code: 'no-sensor-noise', values: { unchangedPercent: 97.5 } },
    ];
    const { element } = await page(attemptDetail({ signals, device: { cameraLabel: 'OBS Virtual Camera' } }));
    expect(
      [...element.querySelectorAll('.head liveness-signal-badges .badge')].map(({ textContent }) =>
        textContent?.trim(),
      ),
    ).toEqual(['Virtual camera', 'No sensor noise']);
    const told = element.querySelector('liveness-signal-list')?.textContent;
    expect(told).toContain('The camera “\u2068OBS Virtual Camera\u2069” is on the list');
    expect(told).toContain('97.5% of the picture is identical');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('links a signal to the earlier attempt that it names', async () => {
    const signals: AttemptDetail['signals'] = [
      { code: 'picture-seen-before', values: { seenFrames: 5, frames: 7 }, attemptId: 'an-earlier-one' },
    ];
    const { element } = await page(attemptDetail({ signals }));
    const told = element.querySelector('liveness-signal-list');
    expect(told?.textContent).toContain('5 of 7 frames look nearly the same');
    expect(told?.querySelector('a')?.getAttribute('href')).toBe('/admin/attempts/an-earlier-one');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('does not mention signals when there are none', async () => {
    const { element } = await page(attemptDetail());
    expect(element.querySelector('liveness-signal-badges, liveness-signal-list')).toBeNull();
  });

  it('opens at the deciding frame and steps by keyboard, with trace and film strip in sync', async () => {
    const { element, press, current } = await page(attemptDetail());
    expect(current()).toBe(2);
    await press('ArrowLeft');
    expect(current()).toBe(1);
    expect(element.querySelector('[aria-current=step]')?.textContent).toContain('Frame 2');
    await press('Home');
    await press('ArrowLeft');
    expect(current()).toBe(0);
    await press('End');
    expect(current()).toBe(2);
    [...element.querySelectorAll<HTMLButtonElement>('.frame-head')][1]?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(current()).toBe(1);
  });

  it('returns to the list as it was left, by link and by Escape', async () => {
    const position = { params: { status: 'failed', challenge: 'NOSE', user: null }, rows: 50 };
    sessionStorage.setItem('liveness.owner', 'a-reviewer');
    sessionStorage.setItem('liveness.own.list.attempts', JSON.stringify(position));
    const { element, press } = await page(attemptDetail());
    sessionStorage.clear();
    expect(element.querySelector('.head a')?.getAttribute('href')).toBe('/admin/attempts?status=failed&challenge=NOSE');
    const navigate = spyOn(TestBed.inject(Router), 'navigate');
    await press('Escape');
    expect(navigate).toHaveBeenCalledOnceWith(['/admin/attempts'], {
      queryParams: position.params,
      state: { back: true },
    });
  });

  it('requests each picture once, and draws observations and targets over it', async () => {
    const { element, press } = await page(attemptDetail());
    const calls = http.match(({ url }) => url.includes('/frames/'));
    expect(calls.map(({ request }) => request.url.split('/').at(-1))).toEqual(['3', '1', '2']);
    expect(calls.every(({ request }) => request.headers.get('x-frames-pass') === 'a-pass')).toBeTrue();
    expect(element.querySelectorAll('.box').length).toBe(1);
    expect(element.querySelector('polyline.path')?.getAttribute('points')?.split(' ').length).toBe(3);
    await press('b');
    expect(element.querySelectorAll('.box').length).toBe(0);
    expect(element.querySelector('[data-layer=box]')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('states in words whether a value met its limit, not by colour alone', async () => {
    const { element } = await page(attemptDetail());
    const textsOf = (bar: Element) =>
      ['.name', 'b', '.numbers .soft', '.only-heard'].map((part) => bar.querySelector(part)?.textContent?.trim());
    expect([...element.querySelectorAll('.step.deciding liveness-measure-bar')].map(textsOf)).toEqual([
      ['Time in state', '700 ms', '≤ 10,000 ms', 'met'],
      ['Face change', '0.043', '> 0.15', 'not met'],
    ]);
  });

  it('shows no face of an erased attempt, only that there was one', async () => {
    const { subject: _subject, trace: _trace, receipt: _receipt, device: _device, ...fact } = attemptDetail();
    const erasure = {
      requestedAt: '2026-05-02T10:00:00.000Z',
      requestedBy: 'ada',
      reason: 'Asked for by the person.',
      completedAt: '2026-05-02T10:00:01.000Z',
    };
    const { element } = await page({ ...fact, frames: [], erasure });
    expect(element.querySelector('liveness-picture-stage, liveness-film-strip, img, image')).toBeNull();
    expect(element.textContent).toContain('Asked for by the person.');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('moves the focus to its heading when the attempt is erased', async () => {
    const { element } = await page(attemptDetail());
    const erasure = {
      requestedAt: '2026-05-02T10:00:00.000Z',
      requestedBy: 'ada',
      reason: 'Asked for by the person.',
      completedAt: '2026-05-02T10:00:01.000Z',
    };
    TestBed.inject(Store).dispatch(attemptApiActions.attemptErased({ id: attemptDetail().id, erasure }));
    await until(() => element.querySelector('liveness-picture-stage') === null);
    expect(document.activeElement).toBe(element.querySelector('h1'));
  });

  it('requests failed pictures again', async () => {
    const { element } = await page(attemptDetail());
    for (const call of http.match(({ url }) => url.includes('/frames/'))) call.error();
    const again = () =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Try again');
    await until(() => again() !== undefined);
    expect(await accessibilityProblems(element)).toEqual([]);
    again()?.click();
    expect(http.match(({ url }) => url.includes('/frames/')).length).toBe(3);
  });

  it('shows an open attempt so far, and refreshes it on request', async () => {
    const { trace: _trace, reason: _reason, decidedAt: _decidedAt, ...open } = attemptDetail();
    const { element } = await page({ ...open, status: 'open' });
    expect(element.querySelector('h1')?.textContent).toContain('Open. Frames received so far: 3.');
    expect(element.textContent).toContain('Not decided');
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Refresh'))?.click();
    http.expectOne(`/api/admin/attempts/${attemptDetail().id}`);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('distinguishes an unknown attempt from a failure', async () => {
    const { element } = await page({ status: 404, code: 'attempt-not-found' });
    expect(element.textContent).toContain('Attempt not found');
  });

  it('explains an API failure', async () => {
    const { element } = await page({ status: 500, code: 'internal' });
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Something went wrong on the server.');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is accessible', async () => {
    const { element } = await page(attemptDetail());
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
