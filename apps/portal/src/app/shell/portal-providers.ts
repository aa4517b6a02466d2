import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import {
  type EnvironmentProviders,
  InjectionToken,
  type Provider,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { PORTAL_CONFIG, SESSION } from '@liveness/api-client';
import type { PortalConfig } from '@liveness/contract';
import { provideLanguages } from '@liveness/ui/languages/provide-languages';
import { authInterceptor } from 'angular-auth-oidc-client';
import { provideSignIn } from '../sign-in/provide-sign-in';
import { renewedSession } from '../sign-in/renewed-session';
import { Session } from '../sign-in/session';
import { routes } from './routes';
import { TranslatedTitle } from './translated-title';

/** What kept `config.json` from being read, for whoever operates the portal. */
export const CONFIG_PROBLEM = new InjectionToken<string>('problem of config.json');

type Providers = readonly (Provider | EnvironmentProviders)[];

export function portalProviders(config: PortalConfig): (Provider | EnvironmentProviders)[] {
  return [
    ...everywhere(),
    { provide: PORTAL_CONFIG, useValue: config },
    { provide: TitleStrategy, useClass: TranslatedTitle },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'top', anchorScrolling: 'enabled' }),
    ),
    // Requests carry a bearer token, never a cookie: there is nothing for a forged request to ride on.
    provideHttpClient(withInterceptors([renewedSession, authInterceptor()]), withNoXsrfProtection()),
    provideSignIn(),
    { provide: SESSION, useExisting: Session },
  ];
}

export function unconfiguredProviders(problem: string): (Provider | EnvironmentProviders)[] {
  return [...everywhere(), { provide: CONFIG_PROBLEM, useValue: problem }];
}

function everywhere(): Providers {
  return [provideBrowserGlobalErrorListeners(), provideLanguages()];
}
