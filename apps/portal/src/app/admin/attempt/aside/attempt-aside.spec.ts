import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AttemptDetail, AttemptPage as ListPage, Review } from '@liveness/contract';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { PORTAL_CONFIG } from '../../../configuration/portal-config';
import { Session } from '../../../sign-in/session';
import { accessibilityProblems } from '../../../testing/accessibility';
import { portalConfig } from '../../../testing/portal-config';
import { attempts } from '../../attempts/data/attempts';
import { attemptsApiActions } from '../../attempts/data/attempts.actions';
import { provideConsoleStore } from '../../store/provide-console-store';
import { provideAdminWords } from '../../testing/admin-words';
import { attempt } from '../data/attempt';
import { attemptPageActions } from '../data/attempt.actions';
import * as attemptEffects from '../data/attempt.effects';
import * as reviewDraftsEffects from '../review/review-drafts.effects';
import { attemptDetail } from '../testing/attempt-detail';
import { AttemptAside } from './attempt-aside';

/** A page around it, as plain as can be. */
@Component({
  selector: 'liveness-plain-page',
  imports: [AttemptAside],
  template: `@if (detail(); as detail) {<liveness-attempt-aside [detail]="detail" [pictures]="pictures" />}`,
})
class PlainPage {
  readonly id = input.required<string>();
  readonly pictures = new Map();
  readonly detail = TestBed.inject(Store).selectSignal(attempt.selectDetail);
}

describe('beside the pictures of an attempt', () => {
  const one = attemptDetail({ receipt: undefined });
  const other = { ...one, id: 'another-attempt-fedcba', startedAt: '2026-05-01T09:00:00.000Z' };
  let http: HttpTestingController;

  async function aside(first: AttemptDetail = one, groups: readonly string[] = ['reviewers']) {
    TestBed.configureTestingModule({
      providers: [
        await provideAdminWords('attemptFacts'),
        provideRouter([{ path: 'admin/attempts/:id', component: PlainPage }], withComponentInputBinding()),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideConsoleStore(),
        provideState(attempts),
        provideState(attempt),
        provideEffects(attemptEffects, reviewDraftsEffects),
        { provide: PORTAL_CONFIG, useValue: portalConfig() },
        { provide: Session, useValue: { groups: signal(groups) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const store = TestBed.inject(Store);
    const harness = await RouterTestingHarness.create(`/admin/attempts/${first.id}`);
    document.body.append(harness.fixture.nativeElement);
    const stable = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    };
    const open = async (detail: AttemptDetail) => {
      store.dispatch(attemptPageActions.opened({ id: detail.id }));
      http.expectOne(`/api/admin/attempts/${detail.id}`).flush(detail);
      await stable();
    };
    await open(first);
    const element = harness.fixture.nativeElement as HTMLElement;
    const query = <Found extends HTMLElement>(selector: string) => {
      const found = element.querySelector<Found>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    return {
      element,
      store,
      open,
      stable,
      query,
      text: () => element.innerText.replace(/\s+/g, ' '),
      chosen: () => element.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value,
      note: () => query<HTMLTextAreaElement>('#review-note'),
      button: (words: string) => [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words)) as HTMLButtonElement,
      type: async (selector: string, text: string) => {
        const field = query<HTMLTextAreaElement>(selector);
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await stable();
      },
      press: async (init: KeyboardEventInit, target: EventTarget = document) => {
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
        await stable();
      },
    };
  }

  const digit = (number: number, more: KeyboardEventInit = {}): KeyboardEventInit => ({ key: `${number}`, code: `Digit${number}`, ...more });
  const reviewCall = (id = one.id) => http.expectOne(`/api/admin/attempts/${id}/reviews`);
  const kept = (label: Review['label'], note?: string): Review => ({ id: `r-${label}`, at: '2026-05-01T11:00:00.000Z', reviewer: 'rita', label, ...(note === undefined ? {} : { note }) });
  const list = (...listed: readonly AttemptDetail[]): ListPage => ({
    attempts: listed.map(({ id, startedAt }) => ({ id, challenge: 'NOSE', status: 'failed' as const, startedAt, thresholdsVersion: 2 })),
    searchedTo: one.startedAt,
  });

  afterEach(() => {
    document.querySelectorAll('[id^=root], liveness-plain-page').forEach((element) => element.remove());
    localStorage.removeItem('liveness.console');
  });

  it('tells who, with what, when and at what cost', async () => {
    const { element, text } = await aside();
    expect(element.querySelector<HTMLAnchorElement>('a.code')?.getAttribute('href')).toBe('/admin/attempts?user=una');
    expect(element.querySelector('a[href="/admin/thresholds/NOSE"]')?.textContent).toBe('Version 2');
    for (const words of ['Front camera', '390x844', '120 ms behind', '8.20 s', '3, together 90.0 kB', 'Calls: 3, $0.003', 'Closed by the device +8.00 s', one.id]) expect(text()).toContain(words);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('keeps a review that is given by keyboard, and lists it', async () => {
    const { press, chosen, note, type, query, element } = await aside();
    await press(digit(3));
    expect(chosen()).toBe('attack-screen');
    await press({ key: 'n' });
    expect(document.activeElement).toBe(note());
    await press(digit(1), note());
    expect(chosen()).toBe('attack-screen');
    await type('#review-note', ' Moiré. ');
    await press({ key: 'Enter', ctrlKey: true }, note());
    const call = reviewCall();
    expect(call.request.body).toEqual({ label: 'attack-screen', note: 'Moiré.' });
    expect(query<HTMLButtonElement>('[type=submit]').disabled).toBeTrue();
    call.flush(kept('attack-screen', 'Moiré.'));
    await press({ key: 'Shift' });
    expect([note().value, chosen()]).toEqual(['', undefined]);
    expect(query('liveness-review-history').innerText).toContain('Moiré.');
    expect(query('.said').innerText).toContain('Kept.');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('keeps the earlier review in sight when another one is given', async () => {
    const { press, element } = await aside({ ...one, review: 'genuine', reviews: [kept('genuine', 'First look.')] });
    await press(digit(4));
    await press({ key: 'Enter' });
    reviewCall().flush(kept('attack-mask'));
    await press({ key: 'Shift' });
    const listed = [...element.querySelectorAll<HTMLElement>('liveness-review-history li')].map(({ innerText }) => innerText.replace(/\s+/g, ' '));
    expect(listed[0]).toContain('Mask attack counts');
    expect(listed[1]).toContain('First look.');
    expect(listed[1]).not.toContain('counts');
  });

  it('loses no note when the review is not kept, nor when one looks at another attempt meanwhile', async () => {
    const { press, type, note, chosen, text, open, element } = await aside();
    await press(digit(2));
    await type('#review-note', 'Paper edge.');
    await press({ key: 'Enter', metaKey: true }, note());
    reviewCall().error(new ProgressEvent('error'));
    await press({ key: 'Shift' });
    expect(text()).toContain('The review was not kept. What you typed is still here.');
    expect(await accessibilityProblems(element)).toEqual([]);
    await open(other);
    expect([note().value, chosen()]).toEqual(['', undefined]);
    await open(one);
    expect([note().value, chosen()]).toEqual(['Paper edge.', 'attack-print']);
  });

  it('labels with Shift and goes on, whatever the keyboard makes of it', async () => {
    const { press, stable } = await aside();
    await press(digit(1, { key: '"', shiftKey: true }));
    const call = reviewCall();
    expect(call.request.body).toEqual({ label: 'genuine' });
    call.flush(kept('genuine'));
    await stable();
    http.expectOne(({ url, params }) => url === '/api/admin/attempts' && params.get('review') === 'unreviewed').flush(list(one, other));
    await stable();
    expect(TestBed.inject(Router).url).toBe(`/admin/attempts/${other.id}`);
  });

  it('labels an attempt once, however often the key is pressed while the next one is looked for', async () => {
    const { press, stable } = await aside();
    await press(digit(1, { shiftKey: true }));
    reviewCall().flush(kept('genuine'));
    await stable();
    await press(digit(1, { shiftKey: true }));
    await press(digit(2));
    await press({ key: 'Enter' });
    expect(http.match(`/api/admin/attempts/${one.id}/reviews`)).toEqual([]);
  });

  it('does not lead away from an attempt that was opened meanwhile, and does not tell it of the other’s failure', async () => {
    const { press, open, stable, element } = await aside();
    await press(digit(1, { shiftKey: true }));
    const call = reviewCall();
    await open(other);
    call.flush(kept('genuine'));
    await stable();
    http.expectNone('/api/admin/attempts');
    await press(digit(5, { shiftKey: true }));
    const second = reviewCall(other.id);
    await open(one);
    second.error(new ProgressEvent('error'));
    await stable();
    expect(element.querySelector('[role=alert]')).toBeNull();
  });

  it('says when nothing is left to review, and when the search failed', async () => {
    const { press, text, button, stable, element } = await aside();
    await press({ key: 'u' });
    http.expectOne(({ url }) => url === '/api/admin/attempts').flush({}, { status: 503, statusText: 'busy' });
    await stable();
    expect(element.querySelector('[role=alert]')).not.toBeNull();
    button('Try again').click();
    http.expectOne(({ url }) => url === '/api/admin/attempts').flush(list(one));
    await stable();
    expect(text()).toContain('No attempt that began before this one is left to review.');
    expect(element.querySelector('[role=alert]')).toBeNull();
  });

  it('steps along the list, whose row takes the new label', async () => {
    const { store, press, stable } = await aside();
    store.dispatch(attemptsApiActions.firstPageRead({ page: list(one, other) }));
    await press({ key: 'k' });
    expect(TestBed.inject(Router).url).toBe(`/admin/attempts/${one.id}`);
    await press(digit(6));
    await press({ key: 'Enter' });
    reviewCall().flush(kept('attack-other'));
    await stable();
    expect(store.selectSignal(attempts.selectAttempts)()[0]?.review).toBe('attack-other');
    await press({ key: 'j' });
    expect(TestBed.inject(Router).url).toBe(`/admin/attempts/${other.id}`);
    expect(store.selectSignal(attempts.selectSelected)()).toBe(other.id);
  });

  it('lets reviewers erase nothing', async () => expect((await aside()).button('Erase this attempt')).toBeUndefined());

  it('erases only with a reason and the end of the id, and says what goes and what stays', async () => {
    const { button, type, query, text, stable, element } = await aside(one, ['admins']);
    button('Erase this attempt').click();
    await stable();
    for (const words of ['All frames', 'The notes of reviewers', 'The verdict and its reason', 'Nobody can bring back']) expect(text()).toContain(words);
    expect(await accessibilityProblems(element)).toEqual([]);
    const confirm = button('Erase for good');
    await type('#erase-reason', ' Asked for. ');
    expect(confirm.disabled).toBeTrue();
    await type('#erase-confirmation', one.id.slice(-5));
    expect(confirm.disabled).toBeTrue();
    await type('#erase-confirmation', one.id.slice(-6));
    expect(confirm.disabled).toBeFalse();
    confirm.click();
    const call = http.expectOne(`/api/admin/attempts/${one.id}/erasure`);
    expect(call.request.body).toEqual({ reason: 'Asked for.' });
    await stable();
    expect(query('dialog [role=status]').innerText).toContain('Erasing');
    call.flush({ requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.', completedAt: one.startedAt });
    await stable();
    expect(element.querySelector('dialog, liveness-review-form, liveness-receipt-panel')).toBeNull();
    expect(text()).not.toContain('Front camera');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('tells why an attempt can’t be erased yet, and other failures, and loses nothing that was typed', async () => {
    const { button, type, query, text, stable, element } = await aside(one, ['admins']);
    button('Erase this attempt').click();
    await stable();
    await type('#erase-reason', 'Asked for.');
    await type('#erase-confirmation', one.id.slice(-6));
    for (const [code, status, words] of [
      ['attempt-in-progress', 409, 'still going on, or ended just now'],
      ['unavailable', 503, 'A part of the service does not answer'],
    ] as const) {
      button('Erase for good').click();
      http.expectOne(`/api/admin/attempts/${one.id}/erasure`).flush({ code }, { status, statusText: code });
      await stable();
      expect(text()).toContain(words);
      expect(await accessibilityProblems(element)).toEqual([]);
    }
    expect(query<HTMLTextAreaElement>('#erase-reason').value).toBe('Asked for.');
  });

  it('shows nothing of an attempt that is only partly deleted, and erases another one meanwhile', async () => {
    const { button, type, text, open, stable, element } = await aside(one, ['admins']);
    const erase = async (id: string) => {
      button('Erase this attempt').click();
      await stable();
      await type('#erase-reason', 'Asked for.');
      await type('#erase-confirmation', id.slice(-6));
      button('Erase for good').click();
      return http.expectOne(`/api/admin/attempts/${id}/erasure`);
    };
    (await erase(one.id)).flush({ requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.' });
    await stable();
    expect(element.querySelector('liveness-review-form, liveness-receipt-panel')).toBeNull();
    expect(text()).not.toContain('Front camera');
    await open(other);
    (await erase(other.id)).flush({ requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.', completedAt: one.startedAt });
    await stable();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('lets an admin finish an erasure that was left', async () => {
    const erasure = { requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.' };
    const { button, query, stable } = await aside({ ...one, frames: [], erasure }, ['admins']);
    button('Finish the erasure').click();
    await stable();
    expect(query<HTMLTextAreaElement>('#erase-reason').value).toBe('Asked for.');
  });
});
