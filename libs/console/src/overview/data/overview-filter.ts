import { registry } from '@liveness/challenge-registry';
import { dayOf, isoOf } from './local-days';

export const presets = ['24h', '7d', '30d'] as const;
export type Preset = (typeof presets)[number];
export const units = ['hour', 'day', 'week'] as const;
export type Unit = (typeof units)[number];

/** What the overview shows, as its address says it. Either a preset, or days of the viewer's calendar: both are included. */
export interface OverviewFilter {
  readonly range?: Preset;
  readonly from?: string;
  readonly to?: string;
  readonly challenge?: string;
  /** What is counted together; undefined: what suits the range. */
  readonly by?: Unit;
}

export const defaultRange: Preset = '7d';
/** Counters are read a month a request: a longer range would be read for minutes. */
export const mostDays = 366;

type Texts = Readonly<Record<string, unknown>>;

/** Reads an address. Addresses are typed and shared: what makes no sense is left out. */
export function overviewFilterOf(params: Texts): OverviewFilter {
  const [from, to] = [dayOf(params['from']), dayOf(params['to'])];
  const days = from !== undefined && to !== undefined && from <= to && to - from < mostDays;
  const range = presets.find((each) => each === params['range']) ?? (days ? undefined : defaultRange);
  const challenge = registry.types.find((each) => each === params['challenge']);
  const by = units.find((each) => each === params['by']);
  return {
    ...(range ? { range } : days && { from: isoOf(from), to: isoOf(to) }),
    ...(challenge && { challenge }),
    ...(by && { by }),
  };
}

const fields = ['range', 'from', 'to', 'challenge', 'by'] as const;

/** Query parameters of the address that shows this; `null` takes a parameter away. */
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
