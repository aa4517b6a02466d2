const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** Date and time of day as the language writes them, to the second, in the browser's time zone. */
export function absoluteText(atMs: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(atMs);
}

/** `3 minutes ago`; whatever is less than a minute away is `now`. */
export function relativeText(atMs: number, nowMs: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const elapsedMs = nowMs - atMs;
  const { unit, ms } = units.find((each) => Math.abs(elapsedMs) >= each.ms) ?? { unit: 'second', ms: Infinity };
  return format.format(-Math.trunc(elapsedMs / ms) || 0, unit);
}
