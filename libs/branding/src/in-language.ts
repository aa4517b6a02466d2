import type { InLanguages } from './branding';

/**
 * Returns the value for a person who reads a language: of exactly that one, or else of another form of it, or else the
 * first one.
 */
export function inLanguage(values: InLanguages, tag: string): string {
  if (typeof values === 'string') return values;
  const entries = Object.entries(values);
  const [, value = ''] =
    entries.find(([each]) => each.toLowerCase() === tag.toLowerCase()) ??
    entries.find(([each]) => each.toLowerCase() === primaryOf(tag)) ??
    entries.find(([each]) => primaryOf(each) === primaryOf(tag)) ??
    entries[0] ??
    [];
  return value;
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
