/** From the start to the verdict: `8.4 s`, `2 min 5 s`; undefined while there is none. */
export function durationText(startedAt: string, decidedAt: string | undefined, language: string): string | undefined {
  if (!decidedAt) return undefined;
  const seconds = Math.max(0, Date.parse(decidedAt) - Date.parse(startedAt)) / 1000;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  if (seconds < 59.95) return `${new Intl.NumberFormat(language, digits).format(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
