import type { Words } from './words';

/** The flow's own words, by language, loaded when they are asked for. */
export const captureWords: Readonly<Record<string, () => Promise<{ readonly default: Words }>>> = {
  en: () => import('./en.json'),
  de: () => import('./de.json'),
};
