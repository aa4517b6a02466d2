import { visibleParts } from './visible-text';

/**
 * What stands in a field for characters that a field cannot hold or show, such as `\u{A}` for a line end. It is the
 * notation of JavaScript, Swift and Rust. A text that has `\u{` itself is written with `\u{5C}` for its backslash, so
 * that every text can be typed.
 */
const written = /\\u\{([0-9a-f]{1,6})\}/gi;

/** Returns a text as it stands in a field. */
export function typedFrom(text: string): string {
  return visibleParts(text.replaceAll('\\u{', '\\u{5C}u{'))
    .map((part, index, parts) => (isSeenInField(part.text, index, parts.length) ? part.text : escaped(part.text)))
    .join('');
}

/** Returns the text that is meant by what stands in a field. */
export function textFrom(typed: string): string {
  return typed.replace(written, (notation, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : notation;
  });
}

/** Returns a text without what cannot be seen in it. */
export function plainText(text: string): string {
  return visibleParts(text)
    .map(({ text: part, sign }) => (sign === undefined ? part : /^ +$/.test(part) ? ' ' : ''))
    .join('')
    .trim();
}

/** A field shows blanks between words as they are. */
function isSeenInField(part: string, index: number, parts: number): boolean {
  const isBetween = index > 0 && index < parts - 1;
  return visibleParts(part).every(({ sign }) => sign === undefined) || (isBetween && /^ +$/.test(part));
}

function escaped(part: string): string {
  return [...part].map((each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`).join('');
}
