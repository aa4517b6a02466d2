import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceTranslations } from '../../words/slices';
import { checks } from '../data/checks';
import { check } from './data/check';
import * as checkEffects from './data/check.effects';
import { CheckPage } from './page/check-page';

/** Includes the list's state: the list shows checks as they are ended here. */
const providers = [
  provideState(checks),
  provideState(check),
  provideEffects(checkEffects),
  provideSliceTranslations('check'),
];

export const routes: Routes = [{ path: '', pathMatch: 'full', title: 'consoleCheck', component: CheckPage, providers }];
