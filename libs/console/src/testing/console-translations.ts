import type { EnvironmentProviders } from '@angular/core';
import type { Translation } from '@jsverse/transloco';
import { provideTranslations } from '@liveness/ui/testing/words';
import { frameSlice, sliceOf } from '../words/slices';

/**
 * Provides the translations that a page of this slice has in the console, immediately: its own, the shell's and the
 * portal's. A missing one fails the spec.
 */
export async function provideConsoleTranslations(...ids: readonly string[]): Promise<EnvironmentProviders> {
  const more: Record<string, Translation> = {};
  for (const id of [frameSlice, ...ids]) {
    for (const [language, load] of Object.entries(sliceOf(id).translations))
      more[language] = { ...more[language], [id]: (await load()).default };
  }
  return provideTranslations(more);
}
