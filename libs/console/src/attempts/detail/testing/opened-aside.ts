import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideSession } from '@liveness/api-client/testing/session';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { AttemptDetail } from '@liveness/contract';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { attempts } from '../../data/attempts';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { AttemptAside } from '../aside/attempt-aside';
import { attempt } from '../data/attempt';
import { attemptPageActions } from '../../data/attempt.actions';
import * as attemptEffects from '../data/attempt.effects';
import * as reviewDraftsEffects from '../review/review-drafts.effects';
import { attemptDetail } from './attempt-detail';

export const one = attemptDetail({ receipt: undefined });
export const other: AttemptDetail = { ...one, id: 'another-attempt-fedcba', startedAt: '2026-05-01T09:00:00.000Z' };

/** A minimal page around it. */
@Component({
  selector: 'liveness-plain-page',
  imports: [AttemptAside],
  template: `@if (detail(); as detail) {
    <liveness-attempt-aside [detail]="detail" [pictures]="pictures" />
  }`,
})
class PlainPage {
  readonly id = input.required<string>();
  readonly pictures = new Map();
  readonly detail = TestBed.inject(Store).selectSignal(attempt.selectDetail);
}

/** Opens the panels beside an attempt's pictures. Returns them with a person's actions. */
export async function openedAside(first: AttemptDetail = one, groups: readonly string[] = ['reviewers']) {
  TestBed.configureTestingModule({
    providers: [
      await provideConsoleTranslations('attemptAside'),
      provideRouter([{ path: 'admin/attempts/:id', component: PlainPage }], withComponentInputBinding()),
      provideApiCalls(),
      provideConsoleStore(),
      provideState(attempts),
      provideState(attempt),
      provideEffects(attemptEffects, reviewDraftsEffects),
      provideSession({ groups }),
    ],
  });
  const store = TestBed.inject(Store);
  const harness = await RouterTestingHarness.create(`/admin/attempts/${first.id}`);
  document.body.append(harness.fixture.nativeElement);
  const stable = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const open = async (detail: AttemptDetail) => {
    store.dispatch(attemptPageActions.attemptOpened({ id: detail.id }));
    http().expectOne(`/api/admin/attempts/${detail.id}`).flush(detail);
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
    button: (words: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.includes(words),
      ) as HTMLButtonElement,
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

/** Opens them as after the end of the session: the page is loaded anew, and the tab keeps its storage. */
export async function openedAgain(groups?: readonly string[], detail: AttemptDetail = one) {
  closePage();
  TestBed.resetTestingModule();
  return openedAside(detail, groups);
}

/** Returns what this tab keeps of what was typed. */
export function typedTexts(): readonly string[] {
  return Object.entries({ ...sessionStorage }).flatMap(([key, text]) => (key.startsWith('liveness.own.') ? text : []));
}

/** Returns the calls that the page makes. */
export function http(): ApiCalls {
  return TestBed.inject(ApiCalls);
}

/** Removes the page and everything that it stores. */
export function closeAside(): void {
  closePage();
  localStorage.removeItem('liveness.console');
  sessionStorage.clear();
}

function closePage(): void {
  document.querySelectorAll('[id^=root], liveness-plain-page').forEach((element) => element.remove());
}
