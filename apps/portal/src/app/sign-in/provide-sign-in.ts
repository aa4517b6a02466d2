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
    // Not waited for: the page is drawn at once, and an issuer that does not answer can't keep it blank.
    provideAppInitializer(() => void inject(Session).check()),
  ]);
}
