import { challengesOrSittings } from '../../presentation/word-keys';
import { dayOf, isoOf } from './local-days';

export const presets = ['24h', '7d', '30d'] as const;
export type Preset = (typeof presets)[number];
export const units = ['hour', 'day', 'week'] as const;
export type Unit = (typeof units)[number];

/** What the overview shows, as in its address: a preset, or days in the viewer's time zone, both included. */
export interface OverviewFilter {
  readonly range?: Preset;
  readonly from?: string;
  readonly to?: string;
  readonly challenge?: string;
  /** The unit of the buckets; undefined: a suitable one for the range. */
  readonly by?: Unit;
}

export const defaultRange: Preset = '7d';
/** Each request reads a month of counters: a longer range would take minutes. */
export const mostDays = 366;

type Texts = Readonly<Record<string, unknown>>;

/** Returns the filter in an address. People type and share addresses, so invalid values are ignored. */
export function overviewFilterOf(params: Texts): OverviewFilter {
  const [from, to] = [dayOf(params['from']), dayOf(params['to'])];
  const days = from !== undefined && to !== undefined && from <= to && to - from < mostDays;
  const range = presets.find((each) => each === params['range']) ?? (days ? undefined : defaultRange);
  const challenge = challengesOrSittings.find((each) => each === params['challenge']);
  const by = units.find((each) => each === params['by']);
  return {
    ...(range ? { range } : days && { from: isoOf(from), to: isoOf(to) }),
    ...(challenge && { challenge }),
    ...(by && { by }),
  };
}

const fields = ['range', 'from', 'to', 'challenge', 'by'] as const;

/** Returns the query parameters for a filter; `null` removes a parameter. */
export function overviewParamsOf(filter: OverviewFilter): Record<(typeof fields)[number], string | null> {
  const params = Object.fromEntries(fields.map((field) => [field, filter[field] ?? null])) as Record<
    (typeof fields)[number],
    string | null
  >;
  return params.range === defaultRange ? { ...params, range: null } : params;
}

export function sameOverviewFilter(one: OverviewFilter, other: OverviewFilter): boolean {
  return fields.every((field) => one[field] === other[field]);
}
