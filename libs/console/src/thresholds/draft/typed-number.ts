const decimal = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * A number as people type it, with a point or a comma before its decimals, and nothing between its thousands.
 * Undefined: it is none, or not yet.
 */
export function typedNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return decimal.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}
