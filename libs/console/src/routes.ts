import type { Routes } from '@angular/router';
import { ForReviewers, reviewersOnly } from './access/reviewers-only';
import { Console } from './shell/console';
import { provideConsoleStore } from './store/provide-console-store';
import { provideSliceTranslations } from './words/slices';

/**
 * One line per page: `{ path, title, loadChildren }`. A page provides its own state, effects and translations in the
 * routes that it loads.
 */
const pages: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'overview' },
  { path: 'overview', title: 'overview', loadChildren: async () => (await import('./overview/routes')).routes },
  { path: 'attempts', loadChildren: async () => (await import('./attempts/list/routes')).routes },
  { path: 'attempts/:id', loadChildren: async () => (await import('./attempts/detail/routes')).routes },
  { path: 'checks', loadChildren: async () => (await import('./checks/list/routes')).routes },
  { path: 'checks/:id', loadChildren: async () => (await import('./checks/detail/routes')).routes },
  { path: 'pauses', title: 'pauses', loadChildren: async () => (await import('./pauses/routes')).routes },
  { path: 'thresholds', title: 'thresholds', loadChildren: async () => (await import('./thresholds/routes')).routes },
  { path: 'audit', title: 'audit', loadChildren: async () => (await import('./audit/routes')).routes },
];

/** The console, and the page that people without a role see at its addresses. */
export const routes: Routes = [
  {
    path: '',
    canMatch: [reviewersOnly],
    component: Console,
    providers: [provideConsoleStore(), provideSliceTranslations('console')],
    children: [
      ...pages,
      {
        path: '**',
        title: 'notFound',
        loadComponent: async () => (await import('@liveness/ui/elements/not-found')).NotFound,
      },
    ],
  },
  { path: '**', title: 'forReviewers', component: ForReviewers, providers: [provideSliceTranslations('console')] },
];
