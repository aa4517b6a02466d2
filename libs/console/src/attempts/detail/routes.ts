import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { attempts } from '../data/attempts';
import { provideSliceTranslations } from '../../words/slices';
import { attempt } from './data/attempt';
import * as attemptEffects from './data/attempt.effects';
import { AttemptPage } from './page/attempt-page';
import * as reviewDraftsEffects from './review/review-drafts.effects';

/** Includes the list's state: the page steps along the list, and the list shows labels that are given here. */
const providers = [
  provideState(attempts),
  provideState(attempt),
  provideEffects(attemptEffects, reviewDraftsEffects),
  provideSliceTranslations('attempt', 'attemptAside'),
];

export const routes: Routes = [{ path: '', pathMatch: 'full', title: 'attempt', component: AttemptPage, providers }];
