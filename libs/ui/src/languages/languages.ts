import type { Translation } from '@jsverse/transloco';

/** A language of the portal: its own name, its text direction, and its translations, loaded when it is chosen. */
export interface Language {
  readonly id: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: () => Promise<{ readonly default: Translation }>;
}

export const languages: readonly Language[] = [
  { id: 'en', name: 'English', direction: 'ltr', words: () => import('./words/en.json') },
  { id: 'de', name: 'Deutsch', direction: 'ltr', words: () => import('./words/de.json') },
];

export const fallbackLanguage = 'en';

export function languageOf(id: string): Language | undefined {
  return languages.find((language) => language.id === id);
}

/** Returns the first of the preferred languages (BCP 47 tags) that the portal supports. */
export function bestLanguage(wished: readonly string[]): string {
  const primary = wished.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return primary.find((id) => languageOf(id)) ?? fallbackLanguage;
}
