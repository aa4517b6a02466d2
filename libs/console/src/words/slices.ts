import { type Translation, provideTranslocoScope } from '@jsverse/transloco';
import type { Provider } from '@angular/core';

/** A part of the console with words of its own, in every language of the portal, loaded when the part is first shown. */
export interface Slice {
  /** Names the words in templates: `attempts.title`. */
  readonly id: string;
  readonly words: Readonly<Record<string, () => Promise<{ readonly default: Translation }>>>;
}

/** The frame's words, which every page of the console may use. */
export const frameSlice = 'console';

export const slices: readonly Slice[] = [
  {
    id: frameSlice,
    words: { en: () => import('../shell/words/en.json'), de: () => import('../shell/words/de.json') },
  },
  {
    id: 'overview',
    words: { en: () => import('../overview/words/en.json'), de: () => import('../overview/words/de.json') },
  },
  {
    id: 'attempts',
    words: { en: () => import('../attempts/list/words/en.json'), de: () => import('../attempts/list/words/de.json') },
  },
  {
    id: 'attempt',
    words: {
      en: () => import('../attempts/detail/words/en.json'),
      de: () => import('../attempts/detail/words/de.json'),
    },
  },
  {
    id: 'attemptAside',
    words: {
      en: () => import('../attempts/detail/aside/words/en.json'),
      de: () => import('../attempts/detail/aside/words/de.json'),
    },
  },
  {
    id: 'thresholds',
    words: { en: () => import('../thresholds/words/en.json'), de: () => import('../thresholds/words/de.json') },
  },
  { id: 'audit', words: { en: () => import('../audit/words/en.json'), de: () => import('../audit/words/de.json') } },
];

export function sliceOf(id: string): Slice {
  const slice = slices.find((each) => each.id === id);
  if (!slice) throw new Error(`no slice of the console is named ${id}`);
  return slice;
}

/** Words of a page of the console, or of several parts of one, and the frame's with them: a template waits for both before it is drawn, after a change of language, too. */
export function provideSliceTranslations(...ids: readonly string[]): Provider[] {
  return [...new Set([frameSlice, ...ids])]
    .map((scope) => provideTranslocoScope({ scope, loader: { ...sliceOf(scope).words } }))
    .flat();
}
