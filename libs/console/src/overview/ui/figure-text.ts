/** Dollars of the United States, in which analysers are paid: to the cent, and below a dollar more exactly. */
export function usdText(usd: number, language: string): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: usd > 0 && usd < 1 ? 4 : 2 };
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', ...digits }).format(usd);
}

export function percentText(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `≈ 21 sec`, `≈ 2.1 min`: to two digits, since it is not known more exactly. */
export function medianText(ms: number, language: string): string {
  const minutes = ms >= 99_500;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: minutes ? 'minute' : 'second',
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  });
  return `≈ ${format.format(ms / (minutes ? 60_000 : 1000))}`;
}
