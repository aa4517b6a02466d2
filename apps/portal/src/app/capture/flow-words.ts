import { type Signal, inject, linkedSignal, resource } from '@angular/core';
import { type Words, captureWords } from '@liveness/capture';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';

/**
 * Returns the flow's words in the chosen language. Until they are loaded, they are the previous language's, so that the
 * flow does not start again; undefined until there are any. The portal changes its language with them, not before. Needs
 * an injection context.
 */
export function flowWords(): Signal<Words | undefined> {
  const language = inject(ChosenLanguage);
  const missing = inject(MISSING_FILE);
  const load = async (id: string) => (await captureWords[id]?.())?.default;
  language.needs(load);
  const loaded = resource({
    params: language.id,
    loader: ({ params: id }) =>
      load(id).catch((error: unknown) => {
        missing();
        throw error;
      }),
  });
  return linkedSignal<Words | undefined, Words | undefined>({
    source: () => (loaded.hasValue() ? loaded.value() : undefined),
    computation: (words, before) => words ?? before?.value,
  });
}
