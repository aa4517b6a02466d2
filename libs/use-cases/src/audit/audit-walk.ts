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
export interface ChainWalk {
  readonly chain: number;
  readonly number: number;
  /** Unknown after a gap. */
  readonly digest?: string;
  readonly early: readonly Early[];
}

/** How much earlier than the event before it an event may have happened: two instances with clocks of their own wrote them. */
export const slackMs = 10 * 60 * 1000;

export interface WalkStart {
  /** The ends of the chains, as read before the walk. */
  readonly heads: readonly AuditHead[];
  /** When they were read, in epoch milliseconds. */
  readonly at: number;
}

/**
 * Follows one event, as the walk meets it from the newest to the oldest. Returns the chain's new position and the faults
 * that show.
 */
export function follow(
  walk: ChainWalk | undefined,
  { link, at, id }: ChainedEvent,
  digest: string,
  start: WalkStart,
): { readonly walk?: ChainWalk; readonly faults: readonly AuditFault[] } {
  if (!link) {
    const since = Math.min(...start.heads.map((head) => head.since));
    return { ...(walk && { walk }), faults: at > since + slackMs ? [{ kind: 'unchained', at, eventId: id }] : [] };
  }
  const { chain, number, before } = link;
  const last = start.heads.find((head) => head.chain === chain)?.number ?? 0;
  // Written while the walk was under way.
  if (number > last && at > start.at - slackMs) return { ...(walk && { walk }), faults: [] };
  if (!walk || number > walk.number || walk.early.some((early) => early.number === number))
    return {
      ...(walk && { walk }),
      faults: [{ kind: 'unexpected', chain, from: number, to: number, at, eventId: id }],
    };
  return settle({ ...walk, early: [...walk.early, { number, digest, before, at, id }] });
}

/**
 * Gives up waiting for events that would be more than the slack younger than the position of the walk; at its end, for
 * all of them.
 */
export function giveUp(walk: ChainWalk, position: number): ReturnType<typeof settle> {
  const next = walk.early.toSorted((one, other) => other.number - one.number)[0];
  if (!next || next.at <= position + slackMs) return { walk, faults: [] };
  const gap: AuditFault = { kind: 'missing', chain: walk.chain, from: next.number + 1, to: walk.number, at: next.at };
  const { chain, early } = walk;
  const settled = settle({ chain, number: next.number, early });
  const rest = giveUp(settled.walk, position);
  return { walk: rest.walk, faults: [gap, ...settled.faults, ...rest.faults] };
}

function settle(walk: ChainWalk): { readonly walk: ChainWalk; readonly faults: readonly AuditFault[] } {
  const next = walk.early.find(({ number }) => number === walk.number);
  if (!next) return { walk, faults: [] };
  const { chain, number } = walk;
  const isChanged = walk.digest !== undefined && walk.digest !== next.digest;
  const faults: readonly AuditFault[] = isChanged
    ? [{ kind: 'changed', chain, from: number, to: number, at: next.at, eventId: next.id }]
    : [];
  const early = walk.early.filter((each) => each !== next);
  const settled = settle({ chain, number: number - 1, digest: next.before, early });
  return { walk: settled.walk, faults: [...faults, ...settled.faults] };
}
