import {
  type EnvironmentProviders,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { provideTransloco } from '@jsverse/transloco';
import { ChosenLanguage } from './chosen-language';
import { fallbackLanguage, languages } from './languages';
import { TranslationsLoader } from './translations-loader';

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
