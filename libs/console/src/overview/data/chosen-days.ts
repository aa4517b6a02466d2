import { type DayNumber, dayOf, isoOf } from './local-days';
import { mostDays } from './overview-filter';

/** First and last day of a range, both included, as fields for dates have them. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The range after one of its ends was moved. The other end gives way where the ends would be in the wrong order or too far apart,
 * and none lies after today. Undefined for a field that holds no date.
 */
export function movedEnd({ from, to }: Days, end: keyof Days, moved: string, today: DayNumber): Days | undefined {
  const day = dayOf(moved);
  if (day === undefined) return undefined;
  const here = Math.min(day, today);
  const other = dayOf(end === 'from' ? to : from) ?? here;
  const most = mostDays - 1;
  return end === 'from'
    ? { from: isoOf(here), to: isoOf(Math.min(Math.max(other, here), here + most, today)) }
    : { from: isoOf(Math.max(Math.min(other, here), here - most)), to: isoOf(here) };
}
