import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideSliceWords } from '../words/provide-slice-words';
import { audit } from './data/audit';
import * as auditEffects from './data/audit.effects';
import { AuditLogPage } from './page/audit-log-page';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    component: AuditLogPage,
    providers: [provideState(audit), provideEffects(auditEffects), provideSliceWords('audit')],
  },
];
