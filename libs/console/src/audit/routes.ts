import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceTranslations } from '../words/slices';
import { audit } from './data/audit';
import * as auditEffects from './data/audit.effects';
import { AuditLogPage } from './page/audit-log-page';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    component: AuditLogPage,
    providers: [provideState(audit), provideEffects(auditEffects), provideSliceTranslations('audit')],
  },
];
