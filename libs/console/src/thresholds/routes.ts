import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { OFFERED_CHALLENGES } from '../api/offered-challenges';
import { provideSliceTranslations } from '../words/slices';
import { preview } from './data/preview';
import * as previewEffects from './data/preview.effects';
import { thresholds } from './data/thresholds';
import * as thresholdsEffects from './data/thresholds.effects';
import { ThresholdsPage } from './thresholds-page';

/** The thresholds of each challenge; without one in the address, of the first one offered. */
export const routes: Routes = [
  {
    path: '',
    providers: [
      provideState(thresholds),
      provideState(preview),
      provideEffects(thresholdsEffects, previewEffects),
      provideSliceTranslations('thresholds'),
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        redirectTo: () => `/admin/thresholds/${encodeURIComponent(inject(OFFERED_CHALLENGES)[0] ?? '')}`,
      },
      { path: ':challenge', component: ThresholdsPage },
    ],
  },
];
