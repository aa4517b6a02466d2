import { type EnvironmentProviders, Injectable, InjectionToken, inject, makeEnvironmentProviders } from '@angular/core';
import {
  type Translation,
  type TranslocoLoader,
  type TranslocoMissingHandler,
  provideTransloco,
  provideTranslocoMissingHandler,
} from '@jsverse/transloco';
import { type Observable, of } from 'rxjs';
import german from '../languages/words/de.json';
import english from '../languages/words/en.json';

/** Translations beside the portal's own, by language. */
const MORE_WORDS = new InjectionToken<Readonly<Record<string, Translation>>>('more words');

@Injectable()
class LoadedTranslations implements TranslocoLoader {
  readonly #more = inject(MORE_WORDS);

  getTranslation(id: string): Observable<Translation> {
    return of({ ...(id === 'de' ? german : english), ...this.#more[id] });
  }
}

@Injectable()
class NothingMayBeMissing implements TranslocoMissingHandler {
  handle(key: string): never {
    throw new Error(`no words for ${key}`);
  }
}

/** Provides the portal's own translations immediately. A missing key fails the spec. */
export function provideTranslations(more: Readonly<Record<string, Translation>> = {}): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: MORE_WORDS, useValue: more },
    provideTransloco({
      config: { availableLangs: ['en', 'de'], defaultLang: 'en', reRenderOnLangChange: true, prodMode: false },
      loader: LoadedTranslations,
    }),
    provideTranslocoMissingHandler(NothingMayBeMissing),
  ]);
}
