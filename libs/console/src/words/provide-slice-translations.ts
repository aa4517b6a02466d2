import type { Provider } from '@angular/core';
import { provideTranslocoScope } from '@jsverse/transloco';
import { frameSlice, sliceOf } from './slices';

/** Words of a page of the console, or of several parts of one, and the frame's with them: a template waits for both before it is drawn, after a change of language, too. */
export function provideSliceTranslations(...ids: readonly string[]): Provider[] {
  return [...new Set([frameSlice, ...ids])]
    .map((scope) => provideTranslocoScope({ scope, loader: { ...sliceOf(scope).words } }))
    .flat();
}
