/** A time span as short as it may be told: `350 ms`, `4.52 s`, `2 min 5 s`, `3 h 2 min`, `12 d 4 h`. The sign is left to who tells it. */
export function elapsedText(ms: number, language: string): string {
  const spanMs = Math.abs(ms);
  if (spanMs < 1000) return `${Math.round(spanMs)} ms`;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  if (spanMs < 59_995) return `${new Intl.NumberFormat(language, digits).format(spanMs / 1000)} s`;
  const seconds = Math.round(spanMs / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const hours = Math.round(minutes / 60);
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
