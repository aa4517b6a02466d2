import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import { languageOf } from './languages';

/** Gives transloco a language's words, each from a file of its own that is loaded when the language is first used. */
@Injectable()
export class TranslationsLoader implements TranslocoLoader {
  async getTranslation(id: string): Promise<Translation> {
    const language = languageOf(id);
    if (!language) throw new Error(`the portal does not speak ${id}`);
    return (await language.words()).default;
  }
}
