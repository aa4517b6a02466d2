import type { AdminCheck } from '@liveness/contract';
import type { CheckStatus } from '@liveness/domain';

export type CheckEvent =
  | 'created'
  | 'consented'
  | 'handedOff'
  | 'attemptStarted'
  | 'attemptPassed'
  | 'attemptFailed'
  | 'expires'
  | 'ended'
  | Exclude<CheckStatus, 'created' | 'started'>;

/** Something that happened to a check, or will. */
export interface TimelineEvent {
  readonly name: CheckEvent;
  /** ISO 8601. */
  readonly at: string;
  /** The number of the attempt that it is about, from 1. */
  readonly attempt?: number;
}

/** Returns what happened to a check in order of time. One that is under way ends with its expiry. */
export function checkTimeline(check: AdminCheck): readonly TimelineEvent[] {
  const { status, createdAt, expiresAt, endedAt, redactedAt, consent, handedOffAt, attempts } = check;
  const at = (name: CheckEvent, time: string | undefined): TimelineEvent[] => (time ? [{ name, at: time }] : []);
  const isOngoing = status === 'created' || status === 'started';
  const ended =
    status === 'passed' || status === 'failed' || status === 'cancelled' || status === 'declined' ? status : 'ended';
  return [
    ...at('created', createdAt),
    ...at('consented', consent?.at),
    ...at('handedOff', handedOffAt),
    ...attempts.flatMap(({ startedAt, decidedAt, status: verdict }, index) => [
      { name: 'attemptStarted' as const, at: startedAt, attempt: index + 1 },
      ...(decidedAt
        ? [
            {
              name: verdict === 'passed' ? ('attemptPassed' as const) : ('attemptFailed' as const),
              at: decidedAt,
              attempt: index + 1,
            },
          ]
        : []),
    ]),
    ...(endedAt && !isOngoing ? at(ended, endedAt) : []),
    ...(isOngoing ? at('expires', expiresAt) : []),
    ...(status === 'expired' ? at('expired', expiresAt) : []),
    ...at('redacted', redactedAt),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
