import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { settled } from '../../capture/testing/settled';
import { PORTAL_CONFIG } from '../../configuration/portal-config';
import { Session } from '../../sign-in/session';
import { accessibilityProblems } from '../../testing/accessibility';
import { portalConfig } from '../../testing/portal-config';
import { provideCharts } from '../charts/provide-charts';
import { provideAdminWords } from '../testing/admin-words';
import { preview } from './data/preview';
import * as previewEffects from './data/preview.effects';
import { thresholds } from './data/thresholds';
import * as thresholdsEffects from './data/thresholds.effects';
import { previewed, thresholdsView, version } from './testing/view';
import { ThresholdsPage } from './thresholds-page';

describe('the page of thresholds', () => {
  let http: HttpTestingController;

  async function opened(groups: readonly string[] = ['admins'], view = thresholdsView()) {
    TestBed.configureTestingModule({
      providers: [
        await provideAdminWords('thresholds'),
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideStore(),
        provideState(thresholds),
        provideState(preview),
        provideEffects(thresholdsEffects, previewEffects),
        provideCharts(),
        { provide: PORTAL_CONFIG, useValue: portalConfig() },
        { provide: Session, useValue: { groups: signal(groups), renew: async () => false } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(ThresholdsPage);
    fixture.componentRef.setInput('challenge', 'NOSE');
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const page = {
      fixture,
      element,
      stable: async () => {
        await settled();
        await fixture.whenStable();
      },
      button: (words: string) => [...element.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent ?? '').trim() === words) as HTMLButtonElement,
      press: async (words: string) => {
        page.button(words).click();
        await fixture.whenStable();
      },
      type: async (id: string, text: string) => {
        const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
        if (!field) throw new Error(`no field ${id}`);
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await fixture.whenStable();
      },
      text: (selector: string) => element.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim(),
    };
    http.expectOne('/api/admin/thresholds/NOSE').flush(view);
    await page.stable();
    return page;
  }

  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    document.querySelector('liveness-thresholds-page, #root0')?.remove();
    sessionStorage.clear();
  });

  it('shows each limit with its meaning, bounds, default and value', async () => {
    const { element, text } = await opened();
    expect(element.querySelectorAll('liveness-limit-field').length).toBe(3);
    expect(element.querySelector<HTMLInputElement>('#limit-frameCap')?.value).toBe('14');
    const field = element.querySelector('#limit-frameCap')?.closest('liveness-limit-field')?.textContent?.replace(/\s+/g, ' ');
    for (const words of ['Frames at most', 'Most frames that one attempt may hold.', '1 to 120', 'default 12']) expect(field).toContain(words);
    expect(text('.in-force')).toContain('Version 1');
  });

  it('marks what the draft changes, tells what is wrong while it is typed, and takes it back', async () => {
    const { element, type, press, text, button } = await opened();
    await type('limit-frameCap', '20');
    expect(text('liveness-limit-field.changed')).toContain('was 14');
    expect(text('liveness-draft-bar')).toContain('1 change');
    await type('limit-frameCap', '200');
    expect(text('#limit-frameCap-problem')).toBe('Must lie between 1 and 120.');
    expect(element.querySelector('#limit-frameCap')?.getAttribute('aria-invalid')).toBe('true');
    expect(button('Publish …').disabled).toBeTrue();
    await press('Reset Frames at most');
    expect(element.querySelector('liveness-limit-field.changed')).toBeNull();
  });

  it('keeps the draft over a reload of the tab', async () => {
    const { type } = await opened();
    await type('limit-frameCap', '20');
    TestBed.resetTestingModule();
    const { element } = await opened();
    expect(element.querySelector<HTMLInputElement>('#limit-frameCap')?.value).toBe('20');
  });

  it('finds limits by any of their words', async () => {
    const { element, fixture } = await opened();
    const find = element.querySelector<HTMLInputElement>('input[type=search]');
    if (find) find.value = 'PARABOLA';
    find?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect([...element.querySelectorAll('liveness-limit-field code')].map(({ textContent }) => textContent)).toEqual(['maxTrajectoryError']);
  });

  it('publishes the draft with a reason, on the version it was begun on', async () => {
    const { element, type, press, stable, button, text } = await opened();
    await type('limit-frameCap', '20');
    await press('Publish …');
    expect(button('Publish').disabled).toBeTrue();
    await type('publish-reason', ' Fewer lost. ');
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    const request = http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' });
    expect(request.request.body).toEqual({ basedOn: 1, limits: { maxTrajectoryError: 0.02, oneFaceThroughout: 0, frameCap: 20 }, reason: 'Fewer lost.' });
    request.flush(version(2, { frameCap: 20 }), { status: 201, statusText: 'Created' });
    await stable();
    expect(text('.done')).toContain('Version 2 is published. It holds for attempts that start from now on.');
    expect(text('liveness-draft-bar')).toContain('No changes');
    expect(text('liveness-history-panel tbody tr')).toContain('14 → 20 frames');
    expect(element.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(element.querySelector('h1'));
    await type('limit-frameCap', '21');
    expect(text('.done')).toBeUndefined();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('takes no dialog along to another challenge', async () => {
    const { element, press, stable, fixture } = await opened();
    await press('Return to version 0');
    fixture.componentRef.setInput('challenge', 'POSE');
    await fixture.whenStable();
    http.expectOne('/api/admin/thresholds/POSE').flush({ ...thresholdsView(), challenge: 'POSE' });
    await stable();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('publishes for one challenge while the answer for another is out', async () => {
    const { element, press, stable, text, fixture } = await opened();
    const confirm = () => element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    await press('Return to version 0');
    confirm();
    const first = http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' });
    fixture.componentRef.setInput('challenge', 'POSE');
    await fixture.whenStable();
    http.expectOne('/api/admin/thresholds/POSE').flush({ ...thresholdsView(), challenge: 'POSE' });
    await stable();
    await press('Return to version 0');
    confirm();
    http.expectOne({ method: 'POST', url: '/api/admin/thresholds/POSE/versions' }).flush(version(2), { status: 201, statusText: 'Created' });
    first.flush(version(2), { status: 201, statusText: 'Created' });
    await stable();
    expect(text('.done')).toContain('Version 2 is published.');
  });

  it('says which changes no preview can judge', async () => {
    const { type, press, text } = await opened();
    await type('limit-maxTrajectoryError', '0.03');
    expect(text('liveness-unseen-note')).toBe('');
    await type('limit-frameCap', '20');
    expect(text('liveness-preview-panel liveness-unseen-note')).toMatch(/no preview can judge them: Frames at most\.$/);
    await press('Publish …');
    expect(text('dialog liveness-unseen-note')).toContain('Frames at most.');
  });

  it('says that a draft was not previewed where the preview did not come to its end', async () => {
    const { type, press, stable, text } = await opened();
    await type('limit-frameCap', '20');
    await press('Preview');
    http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' }).flush({ code: 'unavailable' }, { status: 503, statusText: 'Unavailable' });
    await stable();
    await press('Publish …');
    expect(text('dialog .badge')).toContain('has not been previewed');
  });

  it('keeps the draft when another admin was faster, shows both, and moves it only on purpose', async () => {
    const { element, type, press, stable, text } = await opened();
    await type('limit-frameCap', '20');
    await press('Publish …');
    await type('publish-reason', 'Mine.');
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' }).flush({ code: 'thresholds-stale' }, { status: 409, statusText: 'Conflict' });
    await stable();
    http.expectOne('/api/admin/thresholds/NOSE').flush(thresholdsView(version(2, { frameCap: 30 }), version(1, { frameCap: 14 }), version(0)));
    await stable();
    expect(text('liveness-outdated-notice')).toContain('Version 2 was published meanwhile');
    expect(text('liveness-outdated-notice tbody tr')).toBe('Frames at most Both changed it 14 frames 30 frames 20 frames');
    expect(element.querySelector<HTMLInputElement>('#limit-frameCap')?.value).toBe('20');
    expect(await accessibilityProblems(element)).toEqual([]);
    await press('Put my changes on version 2');
    expect(element.querySelector('liveness-outdated-notice')).toBeNull();
    expect(text('liveness-limit-field.changed')).toContain('was 30');
  });

  it('puts what the API finds wrong beside its field', async () => {
    const { element, type, press, stable, text } = await opened();
    await type('limit-frameCap', '20');
    await press('Publish …');
    await type('publish-reason', 'Mine.');
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    http
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' })
      .flush({ code: 'malformed', errors: [{ path: 'limits.frameCap', message: 'It must be even.' }] }, { status: 400, statusText: 'Bad Request' });
    await stable();
    expect(text('#limit-frameCap-problem')).toBe('It must be even.');
    expect(text('dialog')).toContain('It must be even.');
  });

  it('returns to an earlier version by publishing its limits again', async () => {
    const { element, press, stable } = await opened();
    await press('Return to version 0');
    expect(element.querySelector<HTMLTextAreaElement>('#publish-reason')?.value).toBe('Return to version 0');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    const request = http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' });
    expect(request.request.body).toEqual({ basedOn: 1, limits: version(0).limits, reason: 'Return to version 0' });
    request.flush(version(2), { status: 201, statusText: 'Created' });
    await stable();
    expect(element.querySelectorAll('liveness-history-panel tbody tr').length).toBe(3);
  });

  it('compares an earlier version with the one in force', async () => {
    const { press, text } = await opened();
    await press('Compare version 0 with the one in force');
    expect(text('dialog tbody tr')).toBe('Frames at most 12 frames 14 frames');
  });

  it('lets reviewers draft, and tells them why they can’t publish', async () => {
    const { type, text, button } = await opened(['reviewers']);
    await type('limit-frameCap', '20');
    expect(button('Publish …').disabled).toBeTrue();
    expect(text('liveness-draft-bar')).toContain('Only admins publish.');
    expect(button('Return to version 0')).toBeUndefined();
  });

  it('previews the draft: who flips, the rates, and that it is out of date once the draft changes', async () => {
    const { element, type, press, stable, text } = await opened();
    await type('limit-frameCap', '20');
    await press('Preview');
    const request = http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' });
    expect(request.request.body.limits).toEqual({ maxTrajectoryError: 0.02, oneFaceThroughout: 0, frameCap: 20 });
    const attempts = [
      ...Array.from({ length: 30 }, () => previewed('failed', 'passed', { review: 'genuine', values: { maxTrajectoryError: 0.021 } })),
      previewed('passed', 'failed', { review: 'attack-print', values: { maxTrajectoryError: 0.004 } }),
    ];
    request.flush({ attempts, skipped: 2, searchedTo: '2026-01-01T00:00:00.000Z' });
    await stable();
    expect(text('liveness-preview-summary')).toContain('Failed → passed 30 Passed → failed 1 Pass rate 3.2% → 96.8% of 31 attempts');
    expect(text('liveness-error-rate-table tbody tr')).toBe('BPCER, genuine refused 30 100.0% 95 %: 88.6% to 100.0% 0.0% 95 %: 0.0% to 11.4%');
    expect(text('liveness-error-rate-table tbody tr:nth-child(2)')).toBe('APCER, Print attack 1 too few 1 wrong too few 0 wrong');
    expect(text('liveness-preview-panel')).toContain('2 attempts could not be decided again');
    expect(element.querySelectorAll('liveness-flip-table tbody tr').length).toBe(20);
    await press('Show 11 more');
    expect(element.querySelectorAll('liveness-flip-table tbody tr').length).toBe(31);
    await press('Passed → failed');
    expect(element.querySelectorAll('liveness-flip-table tbody tr').length).toBe(1);
    expect(element.querySelector('liveness-flip-table a')?.getAttribute('href')).toBe(`/admin/attempts/${attempts[30]?.id}`);
    expect(await accessibilityProblems(element)).toEqual([]);
    await type('limit-frameCap', '21');
    expect(text('liveness-preview-panel')).toContain('The draft has changed since.');
  });

  it('draws what was measured, with the limit as a line that changes the draft', async () => {
    const { element, press, stable, text, fixture } = await opened();
    await press('Run preview');
    const attempts = [0.01, 0.015, 0.03].map((value) => previewed('passed', 'passed', { review: 'genuine', values: { maxTrajectoryError: value } }));
    const attack = previewed('passed', 'passed', { review: 'attack-mask', values: { maxTrajectoryError: 0.018 } });
    http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' }).flush({ attempts: [...attempts, attack], skipped: 0, searchedTo: '2026-01-01T00:00:00.000Z' });
    await stable();
    expect(text('liveness-distribution-panel > section > ul')).toContain('1 of 3 genuine on the wrong side');
    expect(text('liveness-distribution-panel')).toContain('1 of 1 attacks on the wrong side');
    expect(text('liveness-distribution-panel')).toContain('By this value alone; the preview decides by all limits.');
    element.querySelector('[role=slider]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
    await fixture.whenStable();
    expect(Number(element.querySelector<HTMLInputElement>('#limit-maxTrajectoryError')?.value)).toBeLessThan(0.02);
    expect(text('liveness-distribution-panel')).toContain('Estimate: by this value alone, until the preview is run again.');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('stops a preview and keeps its part, marked as such', async () => {
    const { press, stable, text } = await opened();
    await press('Run preview');
    http
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' })
      .flush({ attempts: [previewed('passed', 'failed')], skipped: 0, searchedTo: '2026-01-01T00:00:00.000Z', nextCursor: 'c' });
    await stable();
    const next = http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' });
    await press('Stop');
    expect(next.cancelled).toBeTrue();
    expect(text('liveness-preview-panel')).toContain('Partial: only a part of the range was searched.');
    expect(text('liveness-preview-summary')).toContain('Passed → failed 1');
    await press('Go on');
    http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' }).flush({ code: 'unavailable' }, { status: 503, statusText: 'Unavailable' });
    await stable();
    expect(text('liveness-preview-panel')).toContain('A part of the service does not answer right now.');
  });

  it('says why nothing can be shown, and tries again', async () => {
    const { element, press, stable, fixture } = await opened();
    fixture.componentRef.setInput('challenge', 'POSE');
    await fixture.whenStable();
    http.expectOne('/api/admin/thresholds/POSE').error(new ProgressEvent('error'));
    await stable();
    expect(element.textContent).toContain('The API can’t be reached');
    await press('Try again');
    http.expectOne('/api/admin/thresholds/POSE').flush({ ...thresholdsView(), challenge: 'POSE' });
    await stable();
    expect(element.querySelectorAll('liveness-limit-field').length).toBe(3);
  });

  it('has nothing that keeps anyone out', async () => {
    const { element, type } = await opened();
    await type('limit-frameCap', '200');
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
