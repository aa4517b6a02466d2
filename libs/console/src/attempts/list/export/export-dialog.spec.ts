import { TestBed } from '@angular/core/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { attempts } from '../../data/attempts';
import { attemptExport } from './attempt-export';
import * as exportEffects from './attempt-export.effects';
import { ExportDialog } from './export-dialog';
import { SavedFile } from './saved-file';

describe('the export of attempts', () => {
  const file = jasmine.createSpyObj<SavedFile>('file', ['save']);
  let http: ApiCalls;

  async function dialog() {
    file.save.calls.reset();
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations('attempts'),
        provideApiCalls(),
        provideConsoleStore(),
        provideState(attempts),
        provideState(attemptExport),
        provideEffects(exportEffects),
        { provide: SavedFile, useValue: file },
      ],
    });
    http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(ExportDialog);
    document.body.append(fixture.nativeElement);
    // The page that opened the dialog does the same.
    fixture.componentInstance.closed.subscribe(() => fixture.destroy());
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (!fixture.componentRef.hostView.destroyed) fixture.detectChanges();
    };
    const press = async (name: string) => {
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click();
      await settle();
    };
    const call = () => http.expectOne({ method: 'POST', url: '/api/admin/attempts/export' });
    /** Returns the body as it is sent, without undefined fields. */
    const bodyOf = ({ request }: ReturnType<typeof call>): unknown => JSON.parse(JSON.stringify(request.body));
    return { fixture, element, settle, press, call, bodyOf };
  }

  afterEach(() => document.querySelector('liveness-export-dialog')?.remove());

  const piece = (csv: string, rows: number, nextCursor?: string) => ({
    csv,
    rows,
    searchedTo: '2026-05-01T10:00:00.000Z',
    ...(nextCursor && { nextCursor }),
  });

  it('joins the pieces in order into one file that spreadsheets read as UTF-8', async () => {
    const { element, settle, press, call, bodyOf } = await dialog();
    await press('Export');
    const first = call();
    expect(bodyOf(first)).toEqual({ personal: false });
    first.flush(piece('attempt\r\na\r\n', 1, 'next'));
    await settle();
    expect(element.querySelector('.progress')?.textContent).toContain('Exported so far: 1');
    const second = call();
    expect(bodyOf(second)).toEqual({ personal: false, cursor: 'next' });
    second.flush(piece('b\r\n', 1));
    await settle();
    expect(file.save).toHaveBeenCalledOnceWith(
      jasmine.stringMatching(/^attempts-\d{4}-\d\d-\d\d\.csv$/),
      ['\uFEFF', 'attempt\r\na\r\n', 'b\r\n'],
      'text/csv;charset=utf-8',
    );
    expect(element.querySelector('.progress')?.textContent).toContain('Attempts exported: 2');
  });

  it('includes personal columns on request only, and says that the export is recorded', async () => {
    const { element, press, call, bodyOf } = await dialog();
    expect(element.textContent).toContain('recorded in the audit log');
    element.querySelector<HTMLInputElement>('input')?.click();
    await press('Export');
    expect(bodyOf(call())).toEqual({ personal: true });
  });

  it('saves nothing when it is cancelled', async () => {
    const { press, settle, call } = await dialog();
    await press('Export');
    const first = call();
    await press('Cancel');
    await until(() => first.cancelled);
    await settle();
    expect(file.save).not.toHaveBeenCalled();
  });

  it('is cancelled when the page is left', async () => {
    const { fixture, press, call } = await dialog();
    await press('Export');
    const first = call();
    fixture.destroy();
    expect(first.cancelled).toBeTrue();
    expect(file.save).not.toHaveBeenCalled();
  });

  it('saves nothing when it fails, shows why, and can be tried again', async () => {
    const { element, settle, press, call, bodyOf } = await dialog();
    await press('Export');
    call().flush(piece('attempt\r\n', 0, 'next'));
    await settle();
    call().flush({ code: 'unavailable' }, { status: 503 });
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('temporarily unavailable');
    expect(file.save).not.toHaveBeenCalled();
    expect(await accessibilityProblems(element)).toEqual([]);
    await press('Try again');
    expect(bodyOf(call())).toEqual({ personal: false });
  });
});
