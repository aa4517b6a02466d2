/** A clock that is wrong by less is none that sign-in could fail on. In milliseconds. */
const tolerableMs = 120_000;
/** Milliseconds until a server that does not respond counts as unreachable. */
const patienceMs = 10_000;

/**
 * Returns by how many milliseconds the device's clock is ahead of the server's, as the `Date` of its response says; negative where it
 * is behind. Undefined where it is right, give or take two minutes, or the server does not say.
 */
export async function clockError(
  request: typeof fetch = fetch,
  now: () => number = Date.now,
): Promise<number | undefined> {
  try {
    const { headers } = await request('config.json', {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    // A cache on the way gives the date of the response that it kept, and its age in seconds.
    const date = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age') ?? 0);
    const error = now() - date;
    return Math.abs(error) > tolerableMs ? error : undefined;
  } catch {
    return undefined;
  }
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Returns a length of time in its largest unit, in words of a language: "2 hours". */
export function roughly(ms: number, language: string): string {
  const length = Math.abs(ms);
  const [unit, unitMs] = units.find(([, long]) => length >= long) ?? units[2];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.round(length / unitMs),
  );
}
