import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { provideSession } from '@liveness/api-client/testing/session';
import type { AuditPage } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../store/provide-console-store';
import { provideConsoleTranslations } from '../../testing/console-translations';
import { audit } from '../data/audit';
import * as auditEffects from '../data/audit.effects';
import { AuditLogPage } from './audit-log-page';

const events: AuditPage['events'] = [
  {
    id: 'e3',
    at: '2026-05-01T10:02:00.000Z',
    actor: 'ada',
    action: 'attempt-erased',
    object: 'a-1',
    reason: 'Asked for.',
  },
  {
    id: 'e2',
    at: '2026-05-01T10:01:00.000Z',
    actor: 'ada',
    action: 'attempts-exported',
    object: 'attempts?personal=true',
  },
  {
    id: 'e1',
    at: '2026-05-01T10:00:00.000Z',
    actor: 'ada',
    action: 'thresholds-published',
    object: 'NOSE/3',
    reason: '=cmd',
  },
];

describe('the audit log page', () => {
  let http: ApiCalls;

  async function page() {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('audit'),
        provideRouter([]),
        provideApiCalls(),
        provideSession(),
        provideConsoleStore(),
        provideState(audit),
        provideEffects(auditEffects),
      ],
    });
    http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(AuditLogPage);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    const element = fixture.nativeElement as HTMLElement;
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    };
    const respond = async (page: AuditPage) => {
      http.expectOne(({ url }) => url === '/api/admin/audit').flush(page);
      await settle();
    };
    return { element, respond, settle };
  }

  afterEach(() => document.querySelector('liveness-audit-log-page')?.remove());

  it('says in plain words who did what, and links to it if it has a page', async () => {
    const { element, respond } = await page();
    await respond({ events, searchedTo: '2026-05-01T10:00:00.000Z' });
    expect([...element.querySelectorAll('td.action')].map(({ textContent }) => textContent)).toEqual([
      'Erased an attempt',
      'Exported attempts',
      'Published thresholds',
    ]);
    expect(
      [...element.querySelectorAll('td.object')].map((cell) => cell.querySelector('a')?.getAttribute('href')),
    ).toEqual(['/admin/attempts/a-1', undefined, '/admin/thresholds/NOSE']);
    expect(element.textContent).toContain('End of list');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('continues after an empty page, and says how far back it searched', async () => {
    const { element, respond } = await page();
    await respond({ events: [], searchedTo: '2026-04-01T10:00:00.000Z', nextCursor: 'further' });
    expect(element.textContent).toContain('Searched back to');
    // The end of the list is in view and makes requests by itself, too.
    for (let presses = 0; presses < 3; presses += 1)
      element.querySelector<HTMLButtonElement>('liveness-list-end button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    const next = http.match(({ url }) => url === '/api/admin/audit');
    expect(next.map(({ request }) => request.params.get('cursor'))).toEqual(['further']);
  });

  it('can be used by keyboard', async () => {
    const { element, respond, settle } = await page();
    await respond({ events, searchedTo: '2026-05-01T10:00:00.000Z' });
    for (const key of ['j', 'j', 'k', 'j']) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
    expect([...element.querySelectorAll('tbody tr')].map((row) => row.classList.contains('selected'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('says when nothing matches', async () => {
    const { element, respond } = await page();
    await respond({ events: [], searchedTo: '2025-05-01T10:00:00.000Z' });
    expect(element.textContent).toContain('No matching events');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows what went wrong, and tries again', async () => {
    const { element, settle } = await page();
    http.expectOne(({ url }) => url === '/api/admin/audit').flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('temporarily unavailable');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLButtonElement>('liveness-problem-note button')?.click();
    await settle();
    expect(http.match(({ url }) => url === '/api/admin/audit').length).toBe(1);
  });
});
