import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceTranslations } from '../words/slices';
import { pauses } from './data/pauses';
import * as pausesEffects from './data/pauses.effects';
import { PausesPage } from './page/pauses-page';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    component: PausesPage,
    providers: [provideState(pauses), provideEffects(pausesEffects), provideSliceTranslations('pauses')],
  },
];
