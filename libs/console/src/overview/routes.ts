import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceTranslations } from '../words/slices';
import { overview } from './data/overview';
import * as overviewEffects from './data/overview.effects';
import { OverviewPage } from './page/overview-page';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    component: OverviewPage,
    providers: [provideState(overview), provideEffects(overviewEffects), provideSliceTranslations('overview')],
  },
];
