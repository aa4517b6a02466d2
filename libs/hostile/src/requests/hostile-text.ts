import type { Draw } from './draw';

const texts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e400',
  '1e-131',
  '-0',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  'undefined',
  '../../x',
  '..%2f..%2fx',
  '%00',
  '%',
  '%zz',
  '%c0%af',
  '%ed%a0%80',
  '\u0000',
  'a\u0000b',
  'a\r\nx-injected: 1',
  '\ufeff',
  '\u202egnp.exe',
  '\ud800',
  'é',
  'e\u0301',
  '𝕏',
  'İ',
  'ß',
  '＜script＞',
  '<script>alert(1)</script>',
  "' OR '1'='1",
  '"; DROP TABLE x; --',
  '${7*7}',
  '{{7*7}}',
  '$ne',
  '#pk',
  ':pk',
  'ATTEMPT#x',
  'USER#user',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '2026-02-30T00:00:00Z',
  '2026-01-01T00:00:00+99:99',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00',
  '9999-12-31T23:59:59.999999999Z',
  '00000000-0000-0000-0000-000000000000',
  '7C1F1D5E-8B1A-4D5E-9A51-0F6A2F3C9D10',
  '١٢٣',
  '1_000',
  '0x10',
  '9'.repeat(400),
  'x'.repeat(256),
  'x'.repeat(5_000),
  '😀'.repeat(300),
  '\u0301'.repeat(200),
  '(a+)+$',
  '=1+1',
  '@SUM(1)',
];

/** Returns a text of the kind that parsers, stores and pages have stumbled over. */
export function hostileText(draw: Draw): string {
  if (draw.chance(0.85)) return draw.pick(texts);
  return Array.from({ length: draw.below(40) }, () => String.fromCodePoint(anyCodePoint(draw))).join('');
}

/** Half of them bytes; none a lone surrogate, which `texts` has. */
function anyCodePoint(draw: Draw): number {
  const code = draw.chance(0.5) ? draw.below(0x100) : draw.below(0x11_0000);
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}
