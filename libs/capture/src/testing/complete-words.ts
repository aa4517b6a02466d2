import { type Provider, signal } from '@angular/core';
import { WORDS, type Words } from '../words/words';
import english from '../words/en.json';

/** Words of which none that is asked for may be missing. */
function complete(words: Words, path = ''): Words {
  return new Proxy(words, {
    get(inside, key) {
      const value = inside[String(key)];
      if (value === undefined) throw new Error(`no words for ${path}${String(key)}`);
      return typeof value === 'string' ? value : complete(value, `${path}${String(key)}.`);
    },
  });
}

/** The flow's English. */
export const completeWords: Words = complete(english);

/** For a part of the flow that stands alone in a spec. */
export function provideCompleteWords(): Provider {
  return { provide: WORDS, useValue: signal(completeWords) };
}
