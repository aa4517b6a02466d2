import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideSession } from '@liveness/api-client/testing/session';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { AdminCheck } from '@liveness/contract';
import { noReferenceImage } from '@liveness/domain';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { checks } from '../../data/checks';
import { check } from '../data/check';
import * as checkEffects from '../data/check.effects';
import { adminCheck } from '../testing/admin-check';
import english from '../words/en.json';
import german from '../words/de.json';
import { CheckPage } from './check-page';

const { id } = adminCheck();
const outline = ({ client, reference, createdAt, expiresAt, maxAttempts }: AdminCheck) => ({
  id,
  client,
  ...(reference !== undefined && { reference }),
  createdAt,
  expiresAt,
  maxAttempts,
  attemptsUsed: 2,
  attemptsLeft: 0,
});
const open = (): AdminCheck => {
  const { endedAt: _ended, ...rest } = adminCheck({ status: 'started', attemptsLeft: 1 });
  return rest;
};

describe('the page of a check', () => {
  async function opened(shown: AdminCheck | { readonly code: string } = adminCheck(), groups = ['reviewers']) {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('check'),
        provideRouter([{ path: 'admin/checks/:id', component: CheckPage }], withComponentInputBinding()),
        provideApiCalls(),
        provideConsoleStore(),
        provideState(checks),
        provideState(check),
        provideEffects(checkEffects),
        provideSession({ groups }),
      ],
    });
    const http = TestBed.inject(ApiCalls);
    const harness = await RouterTestingHarness.create(`/admin/checks/${id}`);
    const element = harness.fixture.nativeElement as HTMLElement;
    document.body.append(element);
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    };
    const call = http.expectOne(`/api/admin/checks/${id}`);
    if ('code' in shown) call.flush(shown, { status: shown.code === 'check-not-found' ? 404 : 503 });
    else call.flush(shown);
    await settle();
    const button = (words: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
    return {
      element,
      http,
      settle,
      button,
      text: () => element.innerText.replace(/\s+/g, ' '),
      press: async (words: string) => {
        button(words)?.click();
        await settle();
      },
      type: async (selector: string, text: string) => {
        const field = element.querySelector<HTMLInputElement>(selector)!;
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await settle();
      },
    };
  }

  afterEach(() => {
    document.querySelectorAll('[id^=root], liveness-console-check-page').forEach((element) => element.remove());
    sessionStorage.clear();
  });

  it('shows how it stands, what the person agreed to, and every attempt with its reason and signals', async () => {
    const { element, text } = await opened();
    expect(element.querySelector('h1')?.textContent?.trim()).toBe('Passed at attempt 2');
    for (const words of [
      'customer-7',
      'shop-backend',
      '2 of 3 used',
      'Version 2026-04, German',
      'https://shop.example',
      '4711',
      'OBS Virtual Camera',
      'Virtual camera',
      '390x844',
      '14.0 s',
      'Attempt 1 failed',
      'Consent given',
    ])
      expect(text()).toContain(words);
    const links = [...element.querySelectorAll('liveness-check-attempts a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/admin/attempts/a-1', '/admin/attempts/a-2']);
    expect(element.querySelector('a[href="/admin/checks?reference=customer-7"]')).not.toBeNull();
    expect(text()).not.toContain('has to wait');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('marks a test, and says how long a reference has to wait', async () => {
    const { element, text } = await opened(
      adminCheck({
        test: { outcome: 'failed', reason: 'no_face' },
        status: 'failed',
        pause: { since: '2026-05-01T10:00:00.000Z', until: '2026-05-01T10:30:00.000Z', count: 2 },
      }),
    );
    for (const words of ['Test', 'counts in no statistics', 'no_face', 'has to wait until', 'Pause number 2'])
      expect(text()).toContain(words);
    expect(element.querySelector('.waits time')?.getAttribute('datetime')).toBe('2026-05-01T10:30:00.000Z');
    expect(element.querySelector('.waits a')?.getAttribute('href')).toBe('/admin/pauses');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('loads the reference image when somebody asks for it, and not before', async () => {
    const { element, http, press, settle, text } = await opened();
    const image = `/api/admin/checks/${id}/reference-image`;
    http.expectNone(image);
    expect(text()).toContain('recorded in the audit log');
    await press('Show image');
    http.expectOne(image).flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(text()).toContain('temporarily unavailable');
    await press('Show image');
    http.expectOne(image).flush(new Blob(['jpeg'], { type: 'image/jpeg' }));
    await settle();
    const picture = element.querySelector('img')!;
    expect(picture.src).toMatch(/^blob:/);
    expect(picture.alt).not.toBe('');
    expect(text()).toContain('Frame 1 of the attempt that passed, mirrored.');
    await press('Hide image');
    expect(element.querySelector('img')).toBeNull();
    await expectAsync(fetch(picture.src)).toBeRejected();
  });

  it('says why there is no reference image', async () => {
    const { text, button } = await opened(
      adminCheck({ referenceImage: null, referenceImageReason: 'eyes_closed', attempts: [], status: 'declined' }),
    );
    expect(text()).toContain('No reference image. The eyes are closed.');
    expect(text()).toContain('No attempt was started.');
    expect(button('Show image')).toBeUndefined();
  });

  for (const [language, { image }] of Object.entries({ en: english, de: german }))
    it(`has words in ${language} for every reason why there is none`, () =>
      expect(Object.keys(image.reasons).sort()).toEqual([...noReferenceImage, 'unknown'].sort()));

  it('is ended by admins only', async () => {
    const { button } = await opened(open());
    expect([button('Cancel check'), button('Redact check')]).toEqual([undefined, undefined]);
  });

  it('is cancelled with a reason', async () => {
    const { element, http, press, type, settle, button, text } = await opened(open(), ['admins']);
    await press('Cancel check …');
    const confirm = () => element.querySelector<HTMLButtonElement>('dialog [type=submit]');
    expect(confirm()?.disabled).toBeTrue();
    await type('#end-reason', ' A mistake. ');
    expect(await accessibilityProblems(element)).toEqual([]);
    confirm()?.click();
    const call = http.expectOne(`/api/admin/checks/${id}/cancel`);
    expect(call.request.body).toEqual({ reason: 'A mistake.' });
    expect(sessionStorage.getItem(`liveness.own.check-cancel.${id}`)).toBe(' A mistake. ');
    call.flush({ ...outline(open()), status: 'cancelled', endedAt: '2026-05-01T10:05:00.000Z' });
    await settle();
    expect(element.querySelector('dialog')).toBeNull();
    expect(sessionStorage.getItem(`liveness.own.check-cancel.${id}`)).toBeNull();
    expect(text()).toContain('Cancelled');
    expect(button('Cancel check')).toBeUndefined();
    expect(document.activeElement?.tagName).toBe('H1');
    http.expectNone(`/api/admin/checks/${id}`);
  });

  it('keeps the typed reason when the session ends, for the same thing to do', async () => {
    const first = await opened(open(), ['admins']);
    await first.press('Redact check …');
    await first.type('#end-reason', 'Asked for.');
    document.querySelector('liveness-console-check-page, [id^=root]')?.remove();
    TestBed.resetTestingModule();
    const { element, press } = await opened(open(), ['admins']);
    const reason = () => element.querySelector<HTMLTextAreaElement>('#end-reason')?.value;
    await press('Cancel check …');
    expect(reason()).toBe('');
    await press('Close');
    await until(() => element.querySelector('dialog') === null);
    await press('Redact check …');
    expect(reason()).toBe('Asked for.');
  });

  it('says when it has ended meanwhile', async () => {
    const { element, http, press, type, settle, text } = await opened(open(), ['admins']);
    await press('Cancel check …');
    await type('#end-reason', 'A mistake.');
    element.querySelector<HTMLButtonElement>('dialog [type=submit]')?.click();
    http.expectOne(`/api/admin/checks/${id}/cancel`).flush({ code: 'check-ended' }, { status: 409 });
    await settle();
    expect(text()).toContain('has ended meanwhile');
  });

  it('is redacted with a reason and the end of its id, once nothing is in progress, and shows nothing of the person then', async () => {
    const { element, http, press, type, settle, text, button } = await opened(open(), ['admins']);
    const address = `/api/admin/checks/${id}/redact`;
    await press('Redact check …');
    const confirm = () => element.querySelector<HTMLButtonElement>('dialog [type=submit]');
    await type('#end-reason', 'Asked for.');
    expect(confirm()?.disabled).toBeTrue();
    await type('#end-confirmation', id.slice(-6));
    expect(await accessibilityProblems(element)).toEqual([]);
    confirm()?.click();
    http.expectOne(address).flush({ code: 'attempt-in-progress' }, { status: 409 });
    await settle();
    expect(text()).toContain('Confirm again in a few minutes');
    expect(element.querySelector('h1')?.textContent).toContain('Cancelled');
    confirm()?.click();
    const { reference: _gone, ...left } = outline(open());
    http.expectOne(address).flush({ ...left, status: 'redacted', redactedAt: '2026-05-01T11:00:00.000Z' });
    await settle();
    expect(element.querySelector('dialog')).toBeNull();
    for (const gone of ['customer-7', '4711', 'OBS Virtual Camera', 'shop.example']) expect(text()).not.toContain(gone);
    for (const kept of ['Redacted', 'shop-backend', 'Attempt 1', 'erased with the redaction'])
      expect(text()).toContain(kept);
    expect(button('Redact check')).toBeUndefined();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('says that an unknown check does not exist, and what else went wrong', async () => {
    expect((await opened({ code: 'check-not-found' })).text()).toContain('No such check');
    TestBed.resetTestingModule();
    const { text, press, http } = await opened({ code: 'unavailable' });
    expect(text()).toContain('temporarily unavailable');
    await press('Try again');
    http.expectOne(`/api/admin/checks/${id}`);
  });
});
