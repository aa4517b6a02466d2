import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import {
  type EnvironmentProviders,
  InjectionToken,
  type Provider,
  inject,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { API_ENDPOINT, type ApiEndpoint } from '@liveness/api-client/api-endpoint';
import { SESSION } from '@liveness/api-client/session';
import type { PortalConfig } from '@liveness/contract';
import { provideLanguages } from '@liveness/ui/languages/provide-languages';
import { BRANDING } from '../branding/brand';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { provideNewVersion, withNewVersion } from '../new-version/provide-new-version';
import { provideSignIn } from '../sign-in/provide-sign-in';
import { oneRenewal } from '../sign-in/renewal/one-renewal';
import { Session } from '../sign-in/session';
import { routes } from './routes';
import { TranslatedTitle } from './translated-title';

/** Why `config.json` could not be read, for the portal's operator. */
export const CONFIG_PROBLEM = new InjectionToken<string>('problem of config.json');

type Providers = readonly (Provider | EnvironmentProviders)[];

export function portalProviders(config: PortalConfig): (Provider | EnvironmentProviders)[] {
  return [
    ...everywhere(),
    { provide: PORTAL_CONFIG, useValue: config },
    { provide: BRANDING, useValue: config.branding ?? {} },
    { provide: TitleStrategy, useClass: TranslatedTitle },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'top', anchorScrolling: 'enabled' }),
      withNewVersion(),
    ),
    // Only the issuer's client uses it; our calls have their own endpoint.
    provideHttpClient(withNoXsrfProtection(), withInterceptors([oneRenewal])),
    provideSignIn(),
    { provide: SESSION, useExisting: Session },
    {
      provide: API_ENDPOINT,
      useFactory: (): ApiEndpoint => ({ base: config.apiBase, fetch: inject(Session).fetch }),
    },
  ];
}

export function unconfiguredProviders(problem: string): (Provider | EnvironmentProviders)[] {
  return [...everywhere(), { provide: CONFIG_PROBLEM, useValue: problem }];
}

function everywhere(): Providers {
  return [provideBrowserGlobalErrorListeners(), provideLanguages(), provideNewVersion()];
}
