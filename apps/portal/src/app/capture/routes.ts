import type { Routes } from '@angular/router';
import { CapturePage, provideCapture } from '@liveness/capture';

export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'capture', component: CapturePage, providers: [provideCapture()] },
];
