import { type EnvironmentProviders, type Provider, inject, provideEnvironmentInitializer } from '@angular/core';
import { TRANSLOCO_SCOPE, type Translation } from '@jsverse/transloco';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';

/**
 * A part of the console with its own translations, in every language of the portal, loaded when the part is first
 * shown.
 */
export interface Slice {
  /** The prefix of its keys in templates, such as `attempts.title`. */
  readonly id: string;
  readonly translations: Readonly<Record<string, () => Promise<{ readonly default: Translation }>>>;
}

/** The shell's translations, which every page of the console may use. */
export const frameSlice = 'console';

export const slices: readonly Slice[] = [
  {
    id: frameSlice,
    translations: { en: () => import('../shell/words/en.json'), de: () => import('../shell/words/de.json') },
  },
  {
    id: 'overview',
    translations: { en: () => import('../overview/words/en.json'), de: () => import('../overview/words/de.json') },
  },
  {
    id: 'attempts',
    translations: {
      en: () => import('../attempts/list/words/en.json'),
      de: () => import('../attempts/list/words/de.json'),
    },
  },
  {
    id: 'attempt',
    translations: {
      en: () => import('../attempts/detail/words/en.json'),
      de: () => import('../attempts/detail/words/de.json'),
    },
  },
  {
    id: 'attemptAside',
    translations: {
      en: () => import('../attempts/detail/aside/words/en.json'),
      de: () => import('../attempts/detail/aside/words/de.json'),
    },
  },
  {
    id: 'checks',
    translations: {
      en: () => import('../checks/list/words/en.json'),
      de: () => import('../checks/list/words/de.json'),
    },
  },
  {
    id: 'check',
    translations: {
      en: () => import('../checks/detail/words/en.json'),
      de: () => import('../checks/detail/words/de.json'),
    },
  },
  {
    id: 'pauses',
    translations: { en: () => import('../pauses/words/en.json'), de: () => import('../pauses/words/de.json') },
  },
  {
    id: 'thresholds',
    translations: { en: () => import('../thresholds/words/en.json'), de: () => import('../thresholds/words/de.json') },
  },
  {
    id: 'audit',
    translations: { en: () => import('../audit/words/en.json'), de: () => import('../audit/words/de.json') },
  },
];

export function sliceOf(id: string): Slice {
  const slice = slices.find((each) => each.id === id);
  if (!slice) throw new Error(`no slice of the console is named ${id}`);
  return slice;
}

/**
 * Provides the translations of one or more parts of the console, and the shell's, to the pages of a route. A template
 * waits for both before it is drawn. The portal changes its language with them, not before.
 */
export function provideSliceTranslations(...ids: readonly string[]): (Provider | EnvironmentProviders)[] {
  const provided = [...new Set([frameSlice, ...ids])].map(sliceOf);
  return [
    ...provided.map(({ id, translations }) => ({
      provide: TRANSLOCO_SCOPE,
      useFactory: () => ({ scope: id, loader: reporting(translations, inject(MISSING_FILE)) }),
      multi: true,
    })),
    provideEnvironmentInitializer(() =>
      inject(ChosenLanguage).needs((language) =>
        Promise.all(provided.map(({ translations }) => translations[language]?.())),
      ),
    ),
  ];
}

/** Returns the same loaders, which report a file that is missing. */
function reporting(translations: Slice['translations'], missing: () => void): Slice['translations'] {
  const report = (error: unknown) => {
    missing();
    throw error;
  };
  return Object.fromEntries(
    Object.entries(translations).map(([language, load]) => [language, () => load().catch(report)]),
  );
}
