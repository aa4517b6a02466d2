import { captureWords } from './languages';
import type { Words } from './words';

/** The language of last resort. */
const fallback = 'en';

/** Languages that are written from right to left (ISO 639). */
const fromTheRight = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Returns the primary language of a tag: `de` of `de-CH`. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** Returns in which direction a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return fromTheRight.has(primaryOf(tag)) ? 'rtl' : 'ltr';
}

/** Loads the flow's own words in a language, or in English where it does not speak it. */
export async function wordsIn(tag: string): Promise<Words> {
  const load = captureWords[primaryOf(tag)] ?? captureWords[fallback];
  return (await load?.())?.default ?? {};
}

/** Returns words with some replaced by others; keys that only the others have are added. */
export function replaced(words: Words, others: Words): Words {
  const entries = Object.entries(others).map(([key, other]) => {
    const own = Object.hasOwn(words, key) ? words[key] : undefined;
    return [key, typeof other === 'object' && typeof own === 'object' ? replaced(own, other) : other] as const;
  });
  return { ...words, ...Object.fromEntries(entries) };
}
