export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A calendar day, counted from 1 January 1970. */
export type DayNumber = number;

/** Returns the day of a moment in the time zone. */
export function localDay(atMs: number, timeZone: string): DayNumber {
  return Math.floor((atMs + offsetMs(atMs, timeZone)) / dayMs);
}

/** Returns when a day starts: at midnight or, where the clock skips midnight, right after it. */
export function startOfDay(day: DayNumber, timeZone: string): number {
  const midnight = day * dayMs;
  const possible = [midnight - dayMs, midnight + dayMs]
    .map((near) => midnight - offsetMs(near, timeZone))
    .sort((one, other) => one - other);
  return possible.find((atMs) => localDay(atMs, timeZone) === day) ?? midnight - offsetMs(midnight, timeZone);
}

/** Returns the Monday of a day's week. */
export function mondayOf(day: DayNumber): DayNumber {
  // 1 January 1970 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Returns a day as `2026-05-01`, the format of date fields. */
export function isoOf(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Returns the day, or undefined for anything that is not a date. */
export function dayOf(iso: unknown): DayNumber | undefined {
  if (typeof iso !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) || isoOf(ms / dayMs) !== iso ? undefined : ms / dayMs;
}

export function viewersTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Returns how far the time zone's clock is ahead of UTC. */
function offsetMs(atMs: number, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000;
}
