import { type DayNumber, dayOf, hourMs, localDay, startOfDay } from './local-days';
import type { OverviewFilter, Preset, Unit } from './overview-filter';

/** From `fromMs` up to `toMs`, which is not included. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What is looked at, and what it is compared with: as long, right before, up to the same time of day. */
export interface Spans {
  readonly now: Span;
  readonly before: Span;
}

/** Without the hour that is still going on: counters know no parts of an hour, so with it a comparison would be with a longer time. */
export function wholeHours({ fromMs, toMs }: Span): Span {
  return { fromMs, toMs: Math.max(fromMs, Math.floor(toMs / hourMs) * hourMs) };
}

const presetDays: Readonly<Record<Exclude<Preset, '24h'>, number>> = { '7d': 7, '30d': 30 };

/** Spans of a filter at a moment. Days are whole days of the viewer's calendar, today's as far as it has come. */
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

/** What can be counted together so that there are few enough of it to be seen, and more than one. */
export function unitsOf({ fromMs, toMs }: Span): readonly Unit[] {
  const days = (toMs - fromMs) / (24 * hourMs);
  return days <= 1.1 ? ['hour'] : days <= 8 ? ['hour', 'day'] : days <= 92 ? ['day', 'week'] : ['week'];
}

/** The one that is asked for where it is among them, or else the one that suits the span. */
export function unitOf(span: Span, asked: Unit | undefined): Unit {
  const possible = unitsOf(span);
  const suits = possible.includes('day') ? 'day' : (possible[0] ?? 'day');
  return asked && possible.includes(asked) ? asked : suits;
}
