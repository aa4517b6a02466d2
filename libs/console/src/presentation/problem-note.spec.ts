import { TestBed } from '@angular/core/testing';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideConsoleTranslations } from '../testing/console-translations';
import { ProblemNote } from './problem-note';

describe('the note about a problem', () => {
  async function note(failure: ApiFailure) {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations()] });
    const fixture = TestBed.createComponent(ProblemNote);
    fixture.componentRef.setInput('failure', failure);
    await fixture.whenStable();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  it('shows what the API returned, with the request’s id and the invalid fields', async () => {
    const { element } = await note({
      code: 'malformed',
      detail: 'the cursor is not ours',
      requestId: 'r-77',
      errors: [{ path: 'cursor', message: 'is foreign' }],
    });
    const text = element.querySelector('[role=alert]')?.textContent;
    for (const part of ['The request failed.', 'the cursor is not ours', 'r-77', 'cursor', 'is foreign'])
      expect(text).toContain(part);
  });

  for (const code of [
    'unreachable',
    'unreadable',
    'unauthenticated',
    'forbidden',
    'unavailable',
    'internal',
    'thresholds-stale',
    'cursor-outdated',
  ] as const) {
    it(`has a text for ${code}`, async () =>
      expect((await note({ code })).element.querySelector('strong')?.textContent).not.toBe(''));
  }

  it('offers another try', async () => {
    const { fixture, element } = await note({ code: 'unreachable' });
    const tried = jasmine.createSpy('retry');
    fixture.componentInstance.retry.subscribe(tried);
    element.querySelector('button')?.click();
    expect(tried).toHaveBeenCalledTimes(1);
  });

  it('is accessible', async () =>
    expect(await accessibilityProblems((await note({ code: 'internal', requestId: 'r' })).element)).toEqual([]));
});
