import type { LimitDescription } from '@liveness/contract';

/** Why a value may not be published. */
export type LimitProblem = 'missing' | 'number' | 'whole' | 'bounds';

type Rules = Pick<LimitDescription, 'integer' | 'min' | 'max'>;

/**
 * Returns the number in a typed text, or the text itself if it is not a number. For whole numbers, `1,000` stays a
 * text: it may mean a thousand or one.
 */
export function limitValue({ integer }: Pick<Rules, 'integer'>, text: string): number | string {
  if (integer && /[.,]/.test(text)) return text;
  return typedNumber(text) ?? text;
}

export function limitProblem(
  { integer, min, max }: Rules,
  value: number | string | undefined,
): LimitProblem | undefined {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'missing';
  if (typeof value === 'string') return integer && typedNumber(value) !== undefined ? 'whole' : 'number';
  if (!Number.isFinite(value)) return 'number';
  if (integer && !Number.isInteger(value)) return 'whole';
  return value < min || value > max ? 'bounds' : undefined;
}

const decimal = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * Returns a typed number, with a point or a comma before its decimals and no thousands separator; undefined if it is
 * not a number.
 */
export function typedNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return decimal.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}
