import type { AuditHead, ChainedEvent } from '@liveness/domain';

/**
 * What is wrong with a chain. `missing`: no event has one of these numbers. `changed`: the event, or the one after it,
 * is not what was written. `unexpected`: an event with a number that the chain has used or never had. `unchained`: an
 * event without a place, although it is younger than the chains.
 */
export interface AuditFault {
  readonly kind: 'missing' | 'changed' | 'unexpected' | 'unchained';
  readonly chain?: number;
  readonly from?: number;
  readonly to?: number;
  /** When it is about, in epoch milliseconds: of an event that is missing, when the next older one happened. */
  readonly at: number;
  readonly eventId?: string;
}

/** An event whose turn has not come: events of one chain are nearly, but not quite, in order of time. */
interface Early {
  readonly number: number;
  readonly digest: string;
  readonly before: string;
  readonly at: number;
  readonly id: string;
}

/** How far a chain was followed back: the number and the digest of the event that is expected next. */
export interface ChainRun {
  readonly chain: number;
  readonly number: number;
  /** Unknown after a gap. */
  readonly digest?: string;
  readonly early: readonly Early[];
}

/** How much earlier than the event before it an event may have happened: two instances with clocks of their own wrote them. */
export const slackMs = 10 * 60 * 1000;

export interface RunStart {
  /** The ends of the chains, as read before the run. */
  readonly heads: readonly AuditHead[];
  /** When they were read, in epoch milliseconds. */
  readonly at: number;
}

/**
 * Follows one event, as the run meets it from the newest to the oldest. Returns the chain's new position and the faults
 * that show.
 */
export function follow(
  run: ChainRun | undefined,
  { link, at, id }: ChainedEvent,
  digest: string,
  start: RunStart,
): { readonly run?: ChainRun; readonly faults: readonly AuditFault[] } {
  if (!link) {
    const since = Math.min(...start.heads.map((head) => head.since));
    return { ...(run && { run }), faults: at > since + slackMs ? [{ kind: 'unchained', at, eventId: id }] : [] };
  }
  const { chain, number, before } = link;
  const last = start.heads.find((head) => head.chain === chain)?.number ?? 0;
  // Written while the run was under way.
  if (number > last && at > start.at - slackMs) return { ...(run && { run }), faults: [] };
  if (!run || number > run.number || run.early.some((early) => early.number === number))
    return {
      ...(run && { run }),
      faults: [{ kind: 'unexpected', chain, from: number, to: number, at, eventId: id }],
    };
  return settle({ ...run, early: [...run.early, { number, digest, before, at, id }] });
}

/**
 * Gives up waiting for events that would be more than the slack younger than the position of the run; at its end, for
 * all of them.
 */
export function giveUp(run: ChainRun, position: number): ReturnType<typeof settle> {
  const next = run.early.toSorted((one, other) => other.number - one.number)[0];
  if (!next || next.at <= position + slackMs) return { run, faults: [] };
  const gap: AuditFault = { kind: 'missing', chain: run.chain, from: next.number + 1, to: run.number, at: next.at };
  const { chain, early } = run;
  const settled = settle({ chain, number: next.number, early });
  const rest = giveUp(settled.run, position);
  return { run: rest.run, faults: [gap, ...settled.faults, ...rest.faults] };
}

function settle(run: ChainRun): { readonly run: ChainRun; readonly faults: readonly AuditFault[] } {
  const next = run.early.find(({ number }) => number === run.number);
  if (!next) return { run, faults: [] };
  const { chain, number } = run;
  const isChanged = run.digest !== undefined && run.digest !== next.digest;
  const faults: readonly AuditFault[] = isChanged
    ? [{ kind: 'changed', chain, from: number, to: number, at: next.at, eventId: next.id }]
    : [];
  const early = run.early.filter((each) => each !== next);
  const settled = settle({ chain, number: number - 1, digest: next.before, early });
  return { run: settled.run, faults: [...faults, ...settled.faults] };
}
