import { type EnvironmentProviders, Injectable, makeEnvironmentProviders } from '@angular/core';
import { type Translation, type TranslocoLoader, type TranslocoMissingHandler, provideTransloco, provideTranslocoMissingHandler } from '@jsverse/transloco';
import { type Observable, of } from 'rxjs';
import german from '../../languages/de.json';
import english from '../../languages/en.json';

@Injectable()
class WordsAtHand implements TranslocoLoader {
  getTranslation(id: string): Observable<Translation> {
    return of(id === 'de' ? german : english);
  }
}

@Injectable()
class NothingMayBeMissing implements TranslocoMissingHandler {
  handle(key: string): never {
    throw new Error(`no words for ${key}`);
  }
}

/** The portal's own words, there at once, and none of those that are asked for may be missing. */
export function provideWords(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({ config: { availableLangs: ['en', 'de'], defaultLang: 'en', reRenderOnLangChange: true, prodMode: false }, loader: WordsAtHand }),
    provideTranslocoMissingHandler(NothingMayBeMissing),
  ]);
}
