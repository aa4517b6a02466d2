import {
  type EnvironmentProviders,
  Injectable,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { type Translation, type TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { ChosenLanguage } from './chosen-language';
import { fallbackLanguage, languageOf, languages } from './languages';

export function provideLanguages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: languages.map(({ id }) => id),
        defaultLang: fallbackLanguage,
        fallbackLang: fallbackLanguage,
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: TranslationsLoader,
    }),
    provideAppInitializer(() => inject(ChosenLanguage).start()),
  ]);
}

/** Loads a language's translations for transloco, each from its own file when the language is first used. */
@Injectable()
export class TranslationsLoader implements TranslocoLoader {
  async getTranslation(id: string): Promise<Translation> {
    const language = languageOf(id);
    if (!language) throw new Error(`the portal does not speak ${id}`);
    return (await language.words()).default;
  }
}
