import type { Routes } from '@angular/router';
import { callbackPath } from '../sign-in/oidc-configuration';
import { signedInGuard } from '../sign-in/signed-in-guard';
import { WelcomePage } from '../welcome/welcome-page';
import { unframed } from './unframed';

export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'welcome', component: WelcomePage },
  {
    path: 'capture',
    canActivate: [signedInGuard],
    loadChildren: async () => (await import('../capture/routes')).routes,
  },
  { path: 'check', loadChildren: async () => (await import('../check/routes')).routes },
  {
    path: 'admin',
    canMatch: [unframed],
    canActivate: [signedInGuard],
    loadChildren: async () => (await import('../admin/routes')).routes,
  },
  {
    path: 'reference',
    title: 'reference',
    loadComponent: async () => (await import('../reference/reference-page')).ReferencePage,
  },
  {
    path: 'problems',
    title: 'problems',
    loadChildren: async () => (await import('../reference/problems/routes')).routes,
  },
  {
    path: callbackPath,
    title: 'signIn',
    loadComponent: async () => (await import('../sign-in/callback-page')).CallbackPage,
  },
  {
    path: '**',
    title: 'notFound',
    loadComponent: async () => (await import('@liveness/ui/elements/not-found')).NotFound,
  },
];
