/**
 * Texts that others have given: ids of users, references, notes, names of cameras. They may contain characters that
 * nobody sees, or that turn the direction of writing, so that one reads as another.
 */

/** `id`: each character counts. `prose`: words in any script, which need line ends, joiners and direction marks. */
export type GivenKind = 'id' | 'prose';

/** A part of a text. With a `sign`, the text itself cannot be seen, and the sign stands for it. */
export interface VisiblePart {
  readonly text: string;
  readonly sign?: string;
}

/** Controls, format characters, separators, half surrogate pairs, unassigned and private ones, fillers, odd spaces. */
const invisible =
  '\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** What has no use in prose, or changes how the rest reads. */
const invisibleInProse =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200b\\u202a-\\u202e\\u2028\\u2029\\u2060-\\u206f\\ufeff\\p{Cs}';
const patterns: Readonly<Record<GivenKind, RegExp>> = {
  id: new RegExp(`[${invisible}]|^ +| +$| {2,}`, 'gu'),
  prose: new RegExp(`[${invisibleInProse}]`, 'gu'),
};

const names: Readonly<Record<string, string>> = {
  '\t': 'TAB',
  '\n': 'LF',
  '\r': 'CR',
  '\u0000': 'NUL',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

/** Returns the text in parts, in their order: together they are the text. */
export function visibleParts(text: string, kind: GivenKind = 'id'): readonly VisiblePart[] {
  const parts: VisiblePart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(patterns[kind])) {
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: found, sign: signOf(found) });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Returns whether part of the text cannot be seen. */
export function hasInvisible(text: string, kind: GivenKind = 'id'): boolean {
  return visibleParts(text, kind).some(({ sign }) => sign !== undefined);
}

/**
 * Returns the text for where there is nothing but text, such as a title or the middle of a sentence: with signs, and
 * apart from the direction of what stands around it.
 */
export function visibleText(text: string, kind: GivenKind = 'id'): string {
  const shown = visibleParts(text, kind)
    .map((part) => (part.sign === undefined ? part.text : `[${part.sign}]`))
    .join('');
  return `\u2068${shown}\u2069`;
}

function signOf(found: string): string {
  if (found.startsWith(' ')) return '␣'.repeat(found.length);
  return names[found] ?? `U+${codeOf(found).padStart(4, '0')}`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
