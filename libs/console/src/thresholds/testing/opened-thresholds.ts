import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideSession } from '@liveness/api-client/testing/session';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { settled } from '@liveness/ui/testing/settled';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { OFFERED_CHALLENGES } from '../../api/offered-challenges';
import { provideConsoleTranslations } from '../../testing/console-translations';
import { preview } from '../data/preview';
import * as previewEffects from '../data/preview.effects';
import { thresholds } from '../data/thresholds';
import * as thresholdsEffects from '../data/thresholds.effects';
import { ThresholdsPage } from '../thresholds-page';
import { thresholdsView } from './view';

/** Opens the page with NOSE's thresholds. Returns it with a person's actions. */
export async function openedThresholds(
  groups: readonly string[] = ['admins'],
  view = thresholdsView(),
  subject = 'ada',
) {
  TestBed.configureTestingModule({
    providers: [
      await provideConsoleTranslations('thresholds'),
      provideRouter([]),
      provideApiCalls(),
      provideStore(),
      provideState(thresholds),
      provideState(preview),
      provideEffects(thresholdsEffects, previewEffects),
      { provide: OFFERED_CHALLENGES, useValue: ['NOSE', 'POSE'] },
      provideSession({ groups, subject }),
    ],
  });
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
    button: (words: string) =>
      [...element.querySelectorAll('button')].find(
        (each) => (each.ariaLabel ?? each.textContent ?? '').trim() === words,
      ) as HTMLButtonElement,
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
  http().expectOne('/api/admin/thresholds/NOSE').flush(view);
  await page.stable();
  return page;
}

/** Returns the calls that the page makes. */
export function http(): ApiCalls {
  return TestBed.inject(ApiCalls);
}

/** Removes the page and its drafts. */
export function closeThresholds(): void {
  document.querySelector('liveness-thresholds-page, #root0')?.remove();
  sessionStorage.clear();
}
