import {
  DOCUMENT,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { StsConfigLoader, StsConfigStaticLoader, provideAuth } from 'angular-auth-oidc-client';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { oidcConfiguration } from './oidc-configuration';
import { Session } from './session';

export function provideSignIn(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideAuth({
      loader: {
        provide: StsConfigLoader,
        useFactory: () =>
          new StsConfigStaticLoader(oidcConfiguration(inject(PORTAL_CONFIG), inject(DOCUMENT).location.origin)),
      },
    }),
    // Not awaited: the page is drawn at once, even if the issuer does not respond. On a check's page nobody signs in.
    provideAppInitializer(() => {
      if (inject(DOCUMENT).location.pathname !== '/check') void inject(Session).check();
    }),
  ]);
}
