import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceTranslations } from '../../words/slices';
import { checks } from '../data/checks';
import * as checksEffects from '../data/checks.effects';
import { ChecksPage } from './page/checks-page';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'checks',
    component: ChecksPage,
    providers: [provideState(checks), provideEffects(checksEffects), provideSliceTranslations('checks')],
  },
];
