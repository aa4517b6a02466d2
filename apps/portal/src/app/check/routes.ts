import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { CHECK_SECRET, type CaptureOptions, provideCapture, secretFetch } from '@liveness/capture';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { CheckPage } from './check-page';
import { TabSecret } from './tab-secret';

function options(): CaptureOptions {
  const { apiBase, capture, challenges } = inject(PORTAL_CONFIG);
  return {
    api: { base: apiBase, fetch: secretFetch(apiBase, inject(TabSecret)) },
    settings: { ...capture, challenges },
  };
}

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'check',
    component: CheckPage,
    providers: [provideCapture(options), TabSecret, { provide: CHECK_SECRET, useExisting: TabSecret }],
  },
];
