import { type ReviewLabel, type SignalCode, reviewLabels, signalCodes } from '@liveness/domain';
import { challengesOrSittings } from '../../presentation/word-keys';

/** Ranges that end now, in milliseconds. */
export const rangesMs = { '1h': 3_600_000, '24h': 86_400_000, '7d': 604_800_000, '30d': 2_592_000_000 } as const;
export type Range = keyof typeof rangesMs;

/** As the badges say it: `failed` leaves out those that cannot be judged. */
export const statuses = ['open', 'passed', 'failed', 'unjudged', 'expired'] as const;
export const reviewStates = ['unreviewed', 'reviewed', ...reviewLabels] as const;
export const signalStates = ['any', 'none', ...signalCodes] as const;

/**
 * Which attempts the list shows. All fields apply together. `from` and `to` are ISO times, absent when there is a
 * `range`.
 */
export interface AttemptFilter {
  readonly range?: Range;
  readonly from?: string;
  readonly to?: string;
  readonly challenge?: string;
  readonly status?: (typeof statuses)[number];
  readonly reason?: string;
  readonly review?: 'unreviewed' | 'reviewed' | ReviewLabel;
  readonly signal?: 'any' | 'none' | SignalCode;
  readonly user?: string;
  /** The reference of a check. */
  readonly reference?: string;
  readonly thresholdsVersion?: string;
}

/** The longest reference that the API accepts. */
export const longestReference = 200;
const longestName = 255;

export type FilterField = keyof AttemptFilter;
type Texts = Readonly<Record<string, unknown>>;

/** The fields in the order of the address. */
const fields: readonly FilterField[] = [
  'range',
  'from',
  'to',
  'challenge',
  'status',
  'reason',
  'review',
  'signal',
  'user',
  'reference',
  'thresholdsVersion',
];

/**
 * Returns the filter in an address. People type and share addresses, so values that the API would reject are ignored.
 */
export function filterOf(params: Texts): AttemptFilter {
  const range = oneOf(Object.keys(rangesMs) as Range[], params['range']);
  const { challenge, reason, user, reference, thresholdsVersion } = params;
  return given({
    range,
    from: range ? undefined : timeOf(params['from']),
    to: range ? undefined : timeOf(params['to']),
    challenge: oneOf(challengesOrSittings, challenge),
    status: oneOf(statuses, params['status']),
    reason: textOf(reason, longestName),
    review: oneOf(reviewStates, params['review']),
    signal: oneOf(signalStates, params['signal']),
    user: textOf(user, longestName),
    reference: textOf(reference, longestReference),
    thresholdsVersion:
      typeof thresholdsVersion === 'string' && /^\d{1,6}$/.test(thresholdsVersion) ? thresholdsVersion : undefined,
  });
}

/** Returns the query parameters for a filter; `null` removes a parameter. */
export function paramsOf(filter: AttemptFilter): Record<FilterField, string | null> {
  return Object.fromEntries(fields.map((field) => [field, filter[field] || null])) as Record<
    FilterField,
    string | null
  >;
}

/** Returns the filter after `changes`; an empty value removes its field. */
export function changed(
  filter: AttemptFilter,
  changes: Partial<Record<FilterField, string | undefined>>,
): AttemptFilter {
  return filterOf({ ...filter, ...changes });
}

export function sameFilter(one: AttemptFilter, other: AttemptFilter): boolean {
  return fields.every((field) => one[field] === other[field]);
}

/** Returns the number of active filters; a time range counts as one. */
export function filtersIn({ range, from, to, ...others }: AttemptFilter): number {
  return (range || from || to ? 1 : 0) + Object.values(others).filter(Boolean).length;
}

/** Returns whether an attempt that starts after `nowMs` can match. */
export function includesFuture({ to }: AttemptFilter, nowMs: number): boolean {
  return to === undefined || Date.parse(to) > nowMs;
}

function given(filter: AttemptFilter): AttemptFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function oneOf<Known extends string>(known: readonly Known[], value: unknown): Known | undefined {
  return known.find((each) => each === value);
}

/** Keeps blanks on the outside: they may belong to an id, and the API compares exactly. */
function textOf(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

function timeOf(value: unknown): string | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
