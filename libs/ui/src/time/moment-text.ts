const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** Returns date and time in the language's format, to the second, in the browser's time zone. */
export function absoluteText(atMs: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(atMs);
}

/** Returns a relative time such as `3 minutes ago`; anything less than a minute away is `now`. */
export function relativeText(atMs: number, nowMs: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const elapsedMs = nowMs - atMs;
  const { unit, ms } = units.find((each) => Math.abs(elapsedMs) >= each.ms) ?? { unit: 'second', ms: Infinity };
  return format.format(-Math.trunc(elapsedMs / ms) || 0, unit);
}
