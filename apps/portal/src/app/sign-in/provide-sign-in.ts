import {
  DOCUMENT,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { AbstractSecurityStorage, StsConfigLoader, StsConfigStaticLoader, provideAuth } from 'angular-auth-oidc-client';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { oidcConfiguration } from './oidc-configuration';
import { Session } from './session';
import { TabStorage } from './tab-storage';

export function provideSignIn(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideAuth({
      loader: {
        provide: StsConfigLoader,
        useFactory: () =>
          new StsConfigStaticLoader(oidcConfiguration(inject(PORTAL_CONFIG), inject(DOCUMENT).location.origin)),
      },
    }),
    { provide: AbstractSecurityStorage, useExisting: TabStorage },
    // Not awaited: the page is drawn at once, even if the issuer does not respond. On a check's page nobody signs in.
    provideAppInitializer(() => {
      if (inject(DOCUMENT).location.pathname !== '/check') void inject(Session).check();
    }),
  ]);
}
