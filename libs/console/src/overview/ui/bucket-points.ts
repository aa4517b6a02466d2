import type { Params } from '@angular/router';
import type { ChartPoint } from '../../charts/chart-data';
import type { Bucket } from '../data/buckets';
import type { Unit } from '../data/overview-filter';
import type { Span } from '../data/span';

/** Returns the query that lists the attempts that started in a span. */
export function attemptsIn({ fromMs, toMs }: Span, more: Params = {}): Params {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), ...more };
}

/**
 * Returns a chart's points for buckets: a short name at the axis, the full one in the table, and a link to the attempts
 * that started in each.
 */
export function bucketPoints(
  buckets: readonly Bucket[],
  unit: Unit,
  language: string,
  timeZone: string,
  more: Params = {},
): readonly ChartPoint[] {
  const severalDays = unit === 'hour' && buckets.length > 25;
  const short = new Intl.DateTimeFormat(language, {
    timeZone,
    ...(unit !== 'hour'
      ? { day: 'numeric', month: 'short' }
      : severalDays
        ? { weekday: 'short', hour: 'numeric' }
        : { hour: 'numeric', minute: '2-digit' }),
  });
  // The zone's name distinguishes the two hours when the clock goes back in autumn.
  const hour = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const days = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  const nameOf = ({ fromMs, toMs }: Span) =>
    unit === 'hour' ? hour.format(fromMs) : unit === 'day' ? day.format(fromMs) : days.formatRange(fromMs, toMs - 1);
  return buckets.map(({ span }) => ({
    label: short.format(span.fromMs),
    name: nameOf(span),
    attempts: attemptsIn(span, more),
  }));
}
