import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { type CaptureOptions, provideCapture } from '@liveness/capture';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { Session } from '../sign-in/session';
import { CapturePage } from './capture-page';

function options(): CaptureOptions {
  const { apiBase, capture, challenges } = inject(PORTAL_CONFIG);
  return { api: { base: apiBase, fetch: inject(Session).fetch }, settings: { ...capture, challenges } };
}

export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'capture', component: CapturePage, providers: [provideCapture(options)] },
];
