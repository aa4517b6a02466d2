import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SESSION, type SessionState } from '@liveness/api-client/session';
import { provideConsoleTranslations } from '../testing/console-translations';
import { ForReviewers, reviewersOnly } from './reviewers-only';

@Component({ selector: 'liveness-some-console', template: 'the console' })
class SomeConsole {}

describe("the console's route guard", () => {
  async function shownTo(groups: readonly string[], state: SessionState = 'signed-in'): Promise<string> {
    const routes = [
      { path: 'admin', canMatch: [reviewersOnly], component: SomeConsole },
      { path: '**', component: ForReviewers },
    ];
    const session = { check: async () => state, groups: () => groups };
    TestBed.configureTestingModule({
      providers: [await provideConsoleTranslations(), provideRouter(routes), { provide: SESSION, useValue: session }],
    });
    const harness = await RouterTestingHarness.create('/admin');
    return harness.fixture.nativeElement.textContent;
  }

  for (const group of ['reviewers', 'admins']) {
    it(`admits ${group}`, async () => expect(await shownTo([group])).toBe('the console'));
  }

  for (const groups of [[], ['Reviewers'], ['reviewers-of-books']]) {
    it(`shows people with the groups ${JSON.stringify(groups)} who may use the console`, async () =>
      expect(await shownTo(groups)).toContain('Reviewers only'));
  }

  it('rejects a signed-out person, whatever their groups were', async () =>
    expect(await shownTo(['admins'], 'signed-out')).not.toBe('the console'));
});
