import { numberText } from '@liveness/ui/text/numbers';
import type { Measured } from './deciding-step';

/** Names of measurements say their unit, those of an answer of yes or no aside. */
const units: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/Degrees$/, '°'],
  [/Percent$|^personSimilarity$/, ' %'],
  [/Ms$/, ' ms'],
  [/^(noseOutsideTarget|faceOutsideArea)[XY]$/, ' px'],
  [/PupilAt(Left|Right)$/, ' px'],
];

const yesOrNo: ReadonlySet<string> = new Set(['eyesOpen', 'smiling', 'mouthOpen', 'usedBefore']);

/** Whether a measurement is an answer of yes or no, recorded as 1 or 0. */
export function isYesOrNo(name: string): boolean {
  return yesOrNo.has(name);
}

/** A measured value, or the limit it was held against, as the language writes it, with its unit. Null stands for what was no finite number. */
export function quantity(name: string, value: number | null, language: string, moreDigits = 0): string {
  if (value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER) return '∞';
  const unit = units.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const digits =
    Math.abs(value) >= 100 ? { maximumFractionDigits: moreDigits } : { maximumSignificantDigits: 3 + moreDigits };
  return `${numberText(value, language, digits)}${unit}`;
}

/** Digits beyond the usual ones, at most. */
const mostMoreDigits = 6;

/** A value and its limit, with as many digits as it takes to tell them apart. */
export function quantities(
  { name, value, limit }: Pick<Measured, 'name' | 'value' | 'limit'>,
  language: string,
): { readonly value: string; readonly limit: string } {
  const written = (moreDigits: number) => ({
    value: quantity(name, value, language, moreDigits),
    limit: quantity(name, limit, language, moreDigits),
  });
  let digits = 0;
  while (value !== limit && digits < mostMoreDigits && written(digits).value === written(digits).limit) digits += 1;
  return written(digits);
}
