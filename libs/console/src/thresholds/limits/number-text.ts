const mostDecimals = 6;

/** A number as the language writes it. */
export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: mostDecimals }).format(value);
}

/** The same for a field, without marks between thousands: they could be taken for a decimal point. */
export function fieldText(value: number | string, language: string): string {
  return typeof value === 'string'
    ? value
    : new Intl.NumberFormat(language, { maximumFractionDigits: mostDecimals, useGrouping: false }).format(value);
}

/** A share, 0–1, in percent with one decimal. */
export function shareText(share: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}
