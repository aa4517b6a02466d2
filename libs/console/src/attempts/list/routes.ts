import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceTranslations } from '../../words/slices';
import { attempts } from '../data/attempts';
import * as attemptsEffects from '../data/attempts.effects';
import { attemptExport } from './export/attempt-export';
import * as exportEffects from './export/attempt-export.effects';
import { AttemptsPage } from './page/attempts-page';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'attempts',
    component: AttemptsPage,
    providers: [
      provideState(attempts),
      provideEffects(attemptsEffects),
      provideState(attemptExport),
      provideEffects(exportEffects),
      provideSliceTranslations('attempts'),
    ],
  },
];
