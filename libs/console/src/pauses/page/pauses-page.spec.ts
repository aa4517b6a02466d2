import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideSession } from '@liveness/api-client/testing/session';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { PausedUsers } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../store/provide-console-store';
import { provideConsoleTranslations } from '../../testing/console-translations';
import { pauses } from '../data/pauses';
import * as pausesEffects from '../data/pauses.effects';
import { PausesPage } from './pauses-page';

const since = '2026-05-01T10:00:00.000Z';
const two: PausedUsers = {
  paused: [
    { subject: 'user-1', since, until: '2026-05-01T10:30:00.000Z', count: 1, attemptId: 'a-1' },
    { subject: 'user-2', since, until: '2026-05-01T12:00:00.000Z', count: 3 },
  ],
  more: false,
};

describe('the page of pauses', () => {
  async function opened(users: PausedUsers | 'nothing' = two, groups: readonly string[] = ['admins']) {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('pauses'),
        provideRouter([]),
        provideApiCalls(),
        provideConsoleStore(),
        provideState(pauses),
        provideEffects(pausesEffects),
        provideSession({ groups }),
      ],
    });
    const http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(PausesPage);
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    const settle = async () => {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    await settle();
    if (users !== 'nothing') http.expectOne('/api/admin/pauses').flush(users);
    await settle();
    const button = (words: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
    return {
      element,
      http,
      settle,
      button,
      rows: () =>
        [...element.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td .code, td.number, td button')].map(({ lastChild }) =>
            lastChild?.textContent?.trim(),
          ),
        ),
      press: async (words: string) => {
        button(words)?.click();
        await settle();
      },
      give: async (reason: string) => {
        const field = element.querySelector<HTMLInputElement>('#lift-reason')!;
        field.value = reason;
        field.dispatchEvent(new Event('input'));
        await settle();
      },
    };
  }

  afterEach(() => {
    document.querySelector('liveness-pauses-page')?.remove();
    sessionStorage.clear();
  });

  it('lists who is paused in the order of the API, with a way to their attempts', async () => {
    const { element, rows } = await opened();
    expect(rows()).toEqual([
      ['user-1', '1', 'a-1', 'Lift pause …'],
      ['user-2', '3'],
    ]);
    expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/admin/attempts?user=user-1',
      '/admin/attempts/a-1',
      '/admin/attempts?user=user-2',
    ]);
    expect([...element.querySelectorAll('time')].map(({ dateTime }) => dateTime)).toEqual(
      two.paused.flatMap((user) => [user.since, user.until]),
    );
    expect(element.textContent).not.toContain('There are more');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('says when there are more than it shows, and when nobody is paused', async () => {
    expect((await opened({ ...two, more: true })).element.textContent).toContain('the 2 pauses that end first');
    TestBed.resetTestingModule();
    const { element } = await opened({ paused: [], more: false });
    expect(element.textContent).toContain('Nobody is paused');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows pauses to reviewers, who can’t lift them', async () => {
    const { rows } = await opened(two, ['reviewers']);
    expect(rows()).toEqual([
      ['user-1', '1', 'a-1'],
      ['user-2', '3'],
    ]);
  });

  it('lifts a pause for an admin who gives a reason, and takes it off the list', async () => {
    const { element, http, button, press, give, rows, settle } = await opened();
    await press('Lift pause …');
    expect(button('Lift pause')?.disabled).toBeTrue();
    await give(' A broken camera. ');
    expect(await accessibilityProblems(element)).toEqual([]);
    await press('Lift pause');
    const call = http.expectOne('/api/admin/attempts/a-1/pause/lift');
    expect(call.request.body).toEqual({ reason: 'A broken camera.' });
    expect(sessionStorage.getItem('liveness.own.pause-lift.a-1')).toBe(' A broken camera. ');
    call.flush({ lifted: true });
    await settle();
    expect(rows()).toEqual([['user-2', '3']]);
    expect(sessionStorage.getItem('liveness.own.pause-lift.a-1')).toBeNull();
    expect(element.querySelector('dialog')).toBeNull();
    expect(element.querySelector('[role=status]')?.textContent).toContain('The pause has been lifted');
  });

  it('keeps the typed reason when a pause can’t be lifted, and forgets the failure with the dialog', async () => {
    const { element, http, press, give, settle, rows } = await opened();
    await press('Lift pause …');
    await give('A broken camera.');
    await press('Lift pause');
    http.expectOne('/api/admin/attempts/a-1/pause/lift').flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(element.querySelector('dialog')?.textContent).toContain('temporarily unavailable');
    expect(element.querySelector<HTMLInputElement>('#lift-reason')?.value).toBe('A broken camera.');
    expect(rows().length).toBe(2);
    const gone = () => until(() => element.querySelector('dialog') === null);
    element.querySelector<HTMLElement>('liveness-lift-dialog header button')?.click();
    await gone();
    await press('Lift pause …');
    expect(element.querySelector<HTMLInputElement>('#lift-reason')?.value).toBe('A broken camera.');
    await press('Cancel');
    await gone();
    await press('Lift pause …');
    expect(element.querySelector<HTMLInputElement>('#lift-reason')?.value).toBe('');
    expect(element.querySelector('dialog')?.textContent).not.toContain('temporarily unavailable');
  });

  it('shows what went wrong, and reads the list again on demand', async () => {
    const { element, http, settle, rows } = await opened('nothing');
    http.expectOne('/api/admin/pauses').flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('temporarily unavailable');
    expect(element.textContent).not.toContain('Nobody is paused');
    element.querySelector<HTMLButtonElement>('liveness-problem-note button')?.click();
    await settle();
    http.expectOne('/api/admin/pauses').flush(two);
    await settle();
    expect(rows().length).toBe(2);
    expect(element.querySelector('[role=alert]')).toBeNull();
  });

  it('names a person of checks as the client does, and whose person it is', async () => {
    const { element, rows } = await opened({
      paused: [{ client: 'shop', reference: 'customer-7', since, until: '2026-05-01T10:30:00.000Z', count: 1 }],
      more: false,
    });
    expect(rows()[0]?.[0]).toBe('customer-7');
    expect(element.textContent).toContain('of \u2068shop\u2069');
    expect(element.querySelector('td.user a')?.getAttribute('href')).toBe('/admin/checks?reference=customer-7');
  });
});
