import { type Provider, inject } from '@angular/core';
import { type NavigationError, withNavigationErrorHandler } from '@angular/router';
import { MISSING_FILE, type MissingFile } from '@liveness/ui/files/missing-file';
import { NewVersion } from './new-version';

/** Parts of the portal report the files that they miss to it. */
export function provideNewVersion(): Provider {
  return {
    provide: MISSING_FILE,
    useFactory: () => {
      const newVersion = inject(NewVersion);
      return (file?: MissingFile) => void newVersion.missing(file);
    },
  };
}

/** Almost always, a page that cannot be gone to is one whose code is missing. Afterwards the person is there. */
export function withNewVersion() {
  return withNavigationErrorHandler(({ url }: NavigationError) => void inject(NewVersion).missing({ address: url }));
}
