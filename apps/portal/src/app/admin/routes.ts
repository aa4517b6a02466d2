import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { ForReviewers } from './access/for-reviewers';
import { reviewersOnly } from './access/reviewers-only';
import { Console } from './console/console';
import { preferences } from './preferences/preferences';
import * as preferencesEffects from './preferences/preferences.effects';
import { provideSliceWords } from './words/provide-slice-words';

/** One line a page: `{ path, title, loadChildren }`. A page provides its own state, effects and words in the routes that it loads. */
const pages: Routes = [
  { path: 'thresholds', title: 'thresholds', loadChildren: async () => (await import('./thresholds/routes')).routes },
];

/** The console, and what others see at its addresses. The store lives here, so that none of it reaches the portal's first load. */
export const routes: Routes = [
  {
    path: '',
    canMatch: [reviewersOnly],
    component: Console,
    providers: [provideStore(), provideState(preferences), provideEffects(preferencesEffects), provideSliceWords('console')],
    children: [...pages, { path: '**', title: 'notFound', loadComponent: async () => (await import('../shell/not-found')).NotFound }],
  },
  { path: '**', title: 'forReviewers', component: ForReviewers, providers: [provideSliceWords('console')] },
];
