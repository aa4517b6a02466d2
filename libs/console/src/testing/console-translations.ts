import type { EnvironmentProviders } from '@angular/core';
import type { Translation } from '@jsverse/transloco';
import { provideTranslations } from '@liveness/ui/testing/words';
import { frameSlice, sliceOf } from '../words/slices';

/** The words that a page of this slice has in the console, there at once: its own, the frame's and the portal's. None that is asked for may be missing. */
export async function provideConsoleTranslations(...ids: readonly string[]): Promise<EnvironmentProviders> {
  const more: Record<string, Translation> = {};
  for (const id of [frameSlice, ...ids]) {
    for (const [language, load] of Object.entries(sliceOf(id).words))
      more[language] = { ...more[language], [id]: (await load()).default };
  }
  return provideTranslations(more);
}
