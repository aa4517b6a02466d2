import type { Translation } from '@jsverse/transloco';

/** Returns the keys of a language's translations, in dots, each with its parameters. */
export function keysOf(translations: Translation, before = ''): readonly string[] {
  return Object.entries(translations).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          `${before}${key} ${[...value.matchAll(/\{\{(\w+)\}\}/g)]
            .map(([, name]) => name)
            .sort()
            .join(' ')}`.trim(),
        ]
      : keysOf(value, `${before}${key}.`),
  );
}

/** Returns the keys of empty texts. */
export function emptyIn(translations: Translation): readonly string[] {
  return keysOf(translations).filter((key) => String(at(translations, key.split(' ')[0] ?? '')).trim() === '');
}

/** Returns the value at a path in dots. */
export function at(translations: Translation, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], translations);
}
