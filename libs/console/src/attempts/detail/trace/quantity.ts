import { numberText } from '@liveness/ui/text/numbers';
import type { Measured } from './deciding-step';

/** A measurement's name states its unit, except for those that are yes or no. */
const units: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/Degrees$/, '°'],
  [/Percent$|^personSimilarity$/, ' %'],
  [/Ms$/, ' ms'],
  [/^(noseOutsideTarget|faceOutsideArea)[XY]$/, ' px'],
  [/PupilAt(Left|Right)$/, ' px'],
];

const yesOrNo: ReadonlySet<string> = new Set(['eyesOpen', 'smiling', 'mouthOpen', 'usedBefore']);

/** Returns whether a measurement is yes or no, recorded as 1 or 0. */
export function isYesOrNo(name: string): boolean {
  return yesOrNo.has(name);
}

/**
 * Returns a measured value or its limit with its unit, formatted in the language. Null stands for a number that is not
 * finite.
 */
export function quantity(name: string, value: number | null, language: string, moreDigits = 0): string {
  if (value !== null && value <= Number.MIN_SAFE_INTEGER) return '−∞';
  if (value === null || value >= Number.MAX_SAFE_INTEGER) return '∞';
  const unit = units.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const digits =
    Math.abs(value) >= 100 ? { maximumFractionDigits: moreDigits } : { maximumSignificantDigits: 3 + moreDigits };
  return `${numberText(value, language, digits)}${unit}`;
}

/** The highest number of additional digits. */
const mostMoreDigits = 6;

/** Returns a value and its limit with enough digits to tell them apart. A value that is not finite gets the sign by which it meets its limit or does not. */
export function quantities(
  measured: Pick<Measured, 'name' | 'value' | 'limit'> & Partial<Pick<Measured, 'relation' | 'met'>>,
  language: string,
): { readonly value: string; readonly limit: string } {
  const { name, value, limit } = measured;
  const sign = value === null && isBelow(measured) ? '−' : '';
  const written = (moreDigits: number) => ({
    value: sign + quantity(name, value, language, moreDigits),
    limit: quantity(name, limit, language, moreDigits),
  });
  let digits = 0;
  while (value !== limit && digits < mostMoreDigits && written(digits).value === written(digits).limit) digits += 1;
  return written(digits);
}

/** Whether a value is below its limit, as far as how it compares tells. */
function isBelow({ relation, met }: Partial<Pick<Measured, 'relation' | 'met'>>): boolean {
  return relation?.startsWith('>') ? met === false : (relation?.startsWith('<') ?? false) && met === true;
}
