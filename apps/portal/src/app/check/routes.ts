import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { type CaptureOptions, provideCapture } from '@liveness/capture';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { CheckApi } from './check-api';
import { CheckPage } from './check-page';
import { CheckSecret, secretFetch } from './check-secret';

function options(): CaptureOptions {
  const { apiBase, capture, challenges } = inject(PORTAL_CONFIG);
  return {
    api: { base: apiBase, fetch: secretFetch(apiBase, inject(CheckSecret)) },
    settings: { ...capture, challenges },
  };
}

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'check',
    component: CheckPage,
    providers: [provideCapture(options), CheckApi, CheckSecret],
  },
];
