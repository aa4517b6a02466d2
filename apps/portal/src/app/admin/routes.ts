import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { OFFERED_CHALLENGES, routes as console } from '@liveness/console';
import { PORTAL_CONFIG } from '../configuration/portal-config';

export const routes: Routes = [
  {
    path: '',
    providers: [
      {
        provide: OFFERED_CHALLENGES,
        useFactory: () => [...new Set(inject(PORTAL_CONFIG).challenges.flatMap((type) => type.split('+')))],
      },
    ],
    children: console,
  },
];
