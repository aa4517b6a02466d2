import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { provideSession } from '@liveness/api-client/testing/session';
import type { AdminCheckPage, AdminListedCheck } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { checkApiActions } from '../../detail/data/check.actions';
import { checks } from '../../data/checks';
import * as checksEffects from '../../data/checks.effects';
import { ChecksPage } from './checks-page';

const listed = (id: string, more: Partial<AdminListedCheck> = {}): AdminListedCheck => ({
  id,
  client: 'shop',
  reference: `customer-${id}`,
  status: 'passed',
  attemptsUsed: 2,
  attemptsLeft: 0,
  maxAttempts: 3,
  createdAt: '2026-05-01T10:00:00.000Z',
  expiresAt: '2026-05-01T10:15:00.000Z',
  endedAt: '2026-05-01T10:03:00.000Z',
  ...more,
});
const searchedTo = '2026-05-01T09:00:00.000Z';

@Component({ selector: 'liveness-elsewhere', template: '' })
class Elsewhere {}

describe('the page of checks', () => {
  async function opened(address = '/admin/checks') {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('checks'),
        provideRouter([
          { path: 'admin/checks', component: ChecksPage },
          { path: '**', component: Elsewhere },
        ]),
        provideApiCalls(),
        provideSession(),
        provideConsoleStore(),
        provideState(checks),
        provideEffects(checksEffects),
      ],
    });
    const http = TestBed.inject(ApiCalls);
    const harness = await RouterTestingHarness.create(address);
    const element = harness.fixture.nativeElement as HTMLElement;
    document.body.append(element);
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    };
    const call = () => http.expectOne(({ url }) => url === '/api/admin/checks');
    const respond = async (page: Partial<AdminCheckPage>) => {
      call().flush({ checks: [], searchedTo, ...page });
      await settle();
    };
    const press = async (key: string) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
    };
    return {
      element,
      http,
      settle,
      call,
      respond,
      press,
      text: () => element.innerText.replace(/\s+/g, ' '),
      links: () => [...element.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset['row']),
      button: (words: string) =>
        [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words)),
    };
  }

  afterEach(() => {
    document.querySelectorAll('[id^=root], liveness-checks-page').forEach((element) => element.remove());
    localStorage.removeItem('liveness.console');
  });

  it('describes each check, marks tests, and leads to it', async () => {
    const { element, respond, text } = await opened();
    const { reference: _gone, ...redacted } = listed('3', { status: 'redacted' });
    const { endedAt: _open, ...expired } = listed('2', { status: 'expired', attemptsUsed: 0, client: 'bank' });
    await respond({ checks: [listed('1', { test: { outcome: 'passed' } }), expired, redacted] });
    const rows = [...element.querySelectorAll('tbody tr')].map(({ textContent }) => textContent?.replace(/\s+/g, ' '));
    for (const words of ['Passed', 'Test', 'customer-1', 'shop', '2 of 3']) expect(rows[0]).toContain(words);
    for (const words of ['Expired', 'bank', '0 of 3']) expect(rows[1]).toContain(words);
    expect(rows[1]).not.toContain('Test');
    for (const words of ['Redacted', 'Erased']) expect(rows[2]).toContain(words);
    expect(element.querySelector('[data-row="1"]')?.getAttribute('href')).toBe('/admin/checks/1');
    expect(text()).toContain('End of list');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('asks for what its address says, and puts what is chosen into the address', async () => {
    const { element, call, settle, respond } = await opened('/admin/checks?reference=%20customer-7&status=failed');
    const { params } = call().request;
    expect([params.get('reference'), params.get('status')]).toEqual([' customer-7', 'failed']);
    const field = element.querySelector('input')!;
    expect(field.value).toBe('\\u{20}customer-7');
    field.value = 'customer-8';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/admin/checks?reference=customer-8&status=failed');
    await respond({});
    expect(element.innerText).toContain('must match exactly');
    expect(await accessibilityProblems(element)).toEqual([]);
    [...element.querySelectorAll('button')].find(({ innerText }) => innerText.includes('Clear'))?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/admin/checks');
  });

  it('says that there are none yet, and what went wrong', async () => {
    const { element, call, settle, respond, text } = await opened();
    expect(element.querySelector('liveness-list-skeleton')).not.toBeNull();
    call().flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(text()).toContain('temporarily unavailable');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLButtonElement>('liveness-problem-note button')?.click();
    await settle();
    await respond({});
    expect(text()).toContain('No checks yet');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('continues with the cursor, shows no check twice, and keeps its checks when a page fails', async () => {
    const { call, settle, respond, links, button, text } = await opened();
    await respond({ checks: [listed('1'), listed('2')], nextCursor: 'on' });
    button('Load more')?.click();
    await settle();
    const next = call();
    expect(next.request.params.get('cursor')).toBe('on');
    next.flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(links()).toEqual(['1', '2']);
    expect(text()).toContain('temporarily unavailable');
    button('Try again')?.click();
    await settle();
    await respond({ checks: [listed('2'), listed('3')] });
    expect(links()).toEqual(['1', '2', '3']);
  });

  it('is as it was when somebody comes back, with the check as it ended meanwhile', async () => {
    const { element, http, settle, respond, links } = await opened();
    await respond({ checks: [listed('1', { status: 'started' })] });
    await TestBed.inject(Router).navigateByUrl('/elsewhere');
    const ended = listed('1', { status: 'cancelled' });
    TestBed.inject(Store).dispatch(checkApiActions.checkEnded({ check: ended }));
    await TestBed.inject(Router).navigateByUrl('/admin/checks');
    await settle();
    expect(http.match(({ url }) => url === '/api/admin/checks')).toEqual([]);
    expect(links()).toEqual(['1']);
    expect(element.querySelector('tbody')?.textContent).toContain('Cancelled');
  });

  it('is walked through by keyboard', async () => {
    const { respond, press, settle, call } = await opened();
    await respond({ checks: [listed('1'), listed('2')] });
    await press('j');
    await press('j');
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('2');
    await press('k');
    await press('/');
    expect(document.activeElement?.tagName).toBe('INPUT');
    (document.activeElement as HTMLElement).blur();
    await press('r');
    await settle();
    call().flush({ checks: [listed('1')], searchedTo });
    await settle();
    await press('j');
    await press('Enter');
    expect(TestBed.inject(Router).url).toBe('/admin/checks/1');
  });
});
