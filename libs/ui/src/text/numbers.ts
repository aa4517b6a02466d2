/** Returns a number formatted in the language, with up to six decimals. */
export function numberText(value: number, language: string, digits: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6, ...digits }).format(value);
}

/** Returns the same for a field, without thousands separators: they could be mistaken for a decimal point. */
export function fieldText(value: number | string, language: string): string {
  return typeof value === 'string' ? value : numberText(value, language, { useGrouping: false });
}

/** Returns a number with exactly this many decimals. */
export function fixedText(value: number, language: string, decimals: number): string {
  return numberText(value, language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Returns a fraction, 0–1, in percent with up to one decimal, or with at least this many. */
export function percentText(share: number, language: string, leastDecimals: 0 | 1 = 0): string {
  return numberText(share, language, {
    style: 'percent',
    minimumFractionDigits: leastDecimals,
    maximumFractionDigits: 1,
  });
}

/** Returns US dollars, the currency of analysers' prices: in cents, with more digits below a dollar. */
export function usdText(usd: number, language: string): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: usd > 0 && usd < 1 ? 4 : 2 };
  return numberText(usd, language, { style: 'currency', currency: 'USD', ...digits });
}

/** Returns bytes in a readable unit: `812 B`, `64.2 kB`, `1.31 MB`; thousands, not 1024. */
export function sizeText(bytes: number, language: string): string {
  if (bytes < 1000) return `${fixedText(bytes, language, 0)} B`;
  if (bytes < 999_950) return `${fixedText(bytes / 1000, language, 1)} kB`;
  return `${fixedText(bytes / 1_000_000, language, 2)} MB`;
}

/**
 * Returns a duration in short form: `350 ms`, `4.52 s`, `2 min 5 s`, `3 h 2 min`, `12 d 4 h`; `decimals` are those of
 * seconds. The sign is dropped.
 */
export function durationText(ms: number, language: string, decimals: 1 | 2 = 2): string {
  const spanMs = Math.abs(ms);
  if (spanMs < 1000) return `${Math.round(spanMs)} ms`;
  // Anything that would round to 60 seconds is a minute.
  if (spanMs < 60_000 - 500 / 10 ** decimals) return `${fixedText(spanMs / 1000, language, decimals)} s`;
  const seconds = Math.round(spanMs / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const hours = Math.round(minutes / 60);
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** Returns an approximate duration with two digits: `≈ 21 sec`, `≈ 2.1 min`. */
export function roughDurationText(ms: number, language: string): string {
  const minutes = ms >= 99_500;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: minutes ? 'minute' : 'second',
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  });
  return `≈ ${format.format(ms / (minutes ? 60_000 : 1000))}`;
}
