import { type DayNumber, dayOf, hourMs, localDay, startOfDay } from './local-days';
import type { OverviewFilter, Preset, Unit } from './overview-filter';

/** From `fromMs` (inclusive) to `toMs` (exclusive). */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The current period, and the one it is compared with: just as long, right before it, up to the same time of day. */
export interface Spans {
  readonly now: Span;
  readonly before: Span;
}

/**
 * Returns the span without the current hour: counters have no parts of an hour, so it would be compared with a longer
 * time.
 */
export function wholeHours({ fromMs, toMs }: Span): Span {
  return { fromMs, toMs: Math.max(fromMs, Math.floor(toMs / hourMs) * hourMs) };
}

const presetDays: Readonly<Record<Exclude<Preset, '24h'>, number>> = { '7d': 7, '30d': 30 };

/** Returns a filter's spans at a moment. Days are whole days in the viewer's time zone, today so far. */
export function spansOf(filter: OverviewFilter, asOfMs: number, timeZone: string): Spans {
  if (filter.range === '24h') {
    const fromMs = Math.floor(asOfMs / hourMs) * hourMs - 23 * hourMs;
    const shiftMs = 24 * hourMs;
    return { now: { fromMs, toMs: asOfMs }, before: { fromMs: fromMs - shiftMs, toMs: asOfMs - shiftMs } };
  }
  const today = localDay(asOfMs, timeZone);
  const last = filter.range ? today : (dayOf(filter.to) ?? today);
  const first = filter.range ? today - presetDays[filter.range] + 1 : (dayOf(filter.from) ?? today);
  return daySpans(first, last, asOfMs, timeZone);
}

function daySpans(first: DayNumber, last: DayNumber, asOfMs: number, timeZone: string): Spans {
  const [fromMs, endMs] = [startOfDay(first, timeZone), startOfDay(last + 1, timeZone)];
  const length = last - first + 1;
  const toMs = Math.max(fromMs, Math.min(endMs, asOfMs));
  const day = Math.min(last, localDay(asOfMs, timeZone));
  const beforeToMs =
    toMs === endMs ? fromMs : Math.min(fromMs, startOfDay(day - length, timeZone) + (toMs - startOfDay(day, timeZone)));
  const beforeFromMs = startOfDay(first - length, timeZone);
  return { now: { fromMs, toMs }, before: { fromMs: beforeFromMs, toMs: Math.max(beforeFromMs, beforeToMs) } };
}

/** Returns the units that give more than one bucket, and few enough to be readable. */
export function unitsOf({ fromMs, toMs }: Span): readonly Unit[] {
  const days = (toMs - fromMs) / (24 * hourMs);
  return days <= 1.1 ? ['hour'] : days <= 8 ? ['hour', 'day'] : days <= 92 ? ['day', 'week'] : ['week'];
}

/** Returns the requested unit if it is among them, or else the one that suits the span. */
export function unitOf(span: Span, asked: Unit | undefined): Unit {
  const possible = unitsOf(span);
  const suits = possible.includes('day') ? 'day' : (possible[0] ?? 'day');
  return asked && possible.includes(asked) ? asked : suits;
}
