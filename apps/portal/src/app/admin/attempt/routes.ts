import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceWords } from '../words/provide-slice-words';
import { attempt } from './data/attempt';
import * as attemptEffects from './data/attempt.effects';
import { AttemptPage } from './page/attempt-page';

export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'attempt', component: AttemptPage, providers: [provideState(attempt), provideEffects(attemptEffects), provideSliceWords('attempt')] },
];
