import type { Translation } from '@jsverse/transloco';

/** The keys of a language's words, in dots, with the parameters that each of them names. */
export function keysOf(words: Translation, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) =>
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

/** The keys that say nothing. */
export function emptyIn(words: Translation): readonly string[] {
  return keysOf(words).filter((key) => String(at(words, key.split(' ')[0] ?? '')).trim() === '');
}

/** What stands at a path in dots. */
export function at(words: Translation, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], words);
}
