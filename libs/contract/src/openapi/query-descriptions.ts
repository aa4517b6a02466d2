import type { AttemptCountQuery, AttemptQuery } from '../attempts/attempt-listing';
import type { AuditQuery } from '../audit/audit';
import type { AdminCheckQuery } from '../checks/admin-check';
import type { CheckQuery } from '../checks/check';
import type { StatisticsQuery } from '../statistics/statistics';

type Described<Query> = Readonly<Record<keyof Query, string>>;

/** Which forms of a time are accepted, in queries and in bodies. */
export const acceptedTimes =
  'RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.';

const filters: Described<Omit<AttemptQuery, 'cursor'>> = {
  from: `Only attempts started at or after this time. ${acceptedTimes}`,
  to: `Only attempts started before this time. ${acceptedTimes}`,
  challenge: 'Only attempts at this challenge, which may be one that is not offered any more.',
  status:
    'Only attempts with this status. `failed` is split in two: `unjudged`, which could not be judged, and `judged-failed`, which could.',
  reason: 'Only attempts decided with this reason code.',
  review: 'Only reviewed attempts, only unreviewed ones, or only those with this label.',
  signal: 'Only attempts with this signal, with any signal, or with none.',
  user: 'Only attempts of this user: `sub` of the token that started them.',
  reference: 'Only attempts at checks of this reference, whichever client uses it.',
  thresholdsVersion: 'Only attempts started under this thresholds version, in digits.',
};

/** What each parameter of a query means. */
export const queryDescriptions: {
  readonly AttemptQuery: Described<AttemptQuery>;
  readonly AttemptCountQuery: Described<AttemptCountQuery>;
  readonly AuditQuery: Described<AuditQuery>;
  readonly CheckQuery: Described<CheckQuery>;
  readonly AdminCheckQuery: Described<AdminCheckQuery>;
  readonly StatisticsQuery: Described<StatisticsQuery>;
} = {
  AttemptCountQuery: {
    ...filters,
    cursor: '`nextCursor` of the previous count. Valid for the same filters and the same caller only.',
  },
  AttemptQuery: {
    ...filters,
    cursor: '`nextCursor` of the previous page. Valid for the same filters and the same caller only.',
  },
  CheckQuery: {
    reference: 'Only checks of the person with this reference.',
    status: 'Only checks with this status.',
    cursor: '`nextCursor` of the previous page. Valid for the same filters and the same caller only.',
  },
  AdminCheckQuery: {
    reference: 'Only checks of persons with this reference, whichever client uses it.',
    status: 'Only checks with this status.',
    cursor: '`nextCursor` of the previous page. Valid for the same filters and the same caller only.',
  },
  AuditQuery: {
    from: `Only events at or after this time. Defaults to one year ago. ${acceptedTimes}`,
    to: `Only events before this time. ${acceptedTimes}`,
    actor: 'Only events by this person: `sub` of the token.',
    action: 'Only events with this action.',
    object:
      'Only events on this object: the id of an attempt or check, or challenge and version for thresholds, e.g. `NOSE/4`, or `user/` or `reference/` and the first 16 hex digits of the SHA-256 of the user id or reference.',
    cursor: '`nextCursor` of the previous page. Valid for the same filters and the same caller only.',
  },
  StatisticsQuery: {
    from: `Start of the time range, rounded down to the full hour (UTC). ${acceptedTimes}`,
    to: `End of the time range, rounded up to the full hour (UTC). ${acceptedTimes}`,
    cursor: '`nextCursor` of the previous part. Valid for the same time range and the same caller only.',
  },
};
