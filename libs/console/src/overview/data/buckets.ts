import type { HourOfAttempts } from '@liveness/contract';
import { hourMs, localDay, mondayOf, startOfDay } from './local-days';
import type { Unit } from './overview-filter';
import type { Span } from './span';

/** Hours that are counted together. The span is cut at the ends of the range. */
export interface Bucket {
  readonly span: Span;
  readonly hours: readonly HourOfAttempts[];
}

/** Returns the whole range in hours, days or weeks of the time zone, including those without activity. */
export function bucketsOf(
  hours: readonly HourOfAttempts[],
  range: Span,
  unit: Unit,
  timeZone: string,
): readonly Bucket[] {
  const starts = startsIn(range, unit, timeZone);
  const inside = within(hours, range);
  const sorted = [...inside].sort((one, other) => Date.parse(one.hour) - Date.parse(other.hour));
  let next = 0;
  return starts.map((fromMs, index) => {
    const toMs = starts[index + 1] ?? range.toMs;
    const first = next;
    while (next < sorted.length && Date.parse(sorted[next]?.hour ?? '') < toMs) next += 1;
    return { span: { fromMs, toMs }, hours: sorted.slice(first, next) };
  });
}

/** Returns the hours that start in a span. Counters have no parts of an hour. */
export function within(hours: readonly HourOfAttempts[], { fromMs, toMs }: Span): readonly HourOfAttempts[] {
  return hours.filter(({ hour }) => Date.parse(hour) >= fromMs && Date.parse(hour) < toMs);
}

/** Returns when each unit starts, the first one at the start of the range. */
function startsIn({ fromMs, toMs }: Span, unit: Unit, timeZone: string): readonly number[] {
  const starts: number[] = [];
  for (let atMs = fromMs; atMs < toMs; atMs = nextStart(atMs, unit, timeZone)) starts.push(atMs);
  return starts;
}

function nextStart(atMs: number, unit: Unit, timeZone: string): number {
  if (unit === 'hour') return (Math.floor(atMs / hourMs) + 1) * hourMs;
  const day = localDay(atMs, timeZone);
  return startOfDay(unit === 'day' ? day + 1 : mondayOf(day) + 7, timeZone);
}
