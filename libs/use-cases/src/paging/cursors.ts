import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { Context } from '../context';

/** What was asked for, as text: the same for the same question, in whatever order its filters came. Cursors are sealed to it. */
export function queryKey(question: string, filter: object): string {
  return JSON.stringify([question, ...Object.entries(filter).sort(([one], [other]) => one.localeCompare(other))]);
}

/** Returns a cursor for the place where a page of a query ended, good for `lifetimeMs`, or as long as the deployment's cursors are. */
export function sealCursor(
  { cursors, settings }: Pick<Context, 'cursors' | 'settings'>,
  position: unknown,
  query: string,
  lifetimeMs = settings.cursorLifetimeMs,
): Promise<string> {
  return cursors.seal(JSON.stringify(position), query, lifetimeMs);
}

/**
 * Returns the place that a cursor names, or `start` where there is none. A cursor that was not sealed here, or for another query, is a
 * problem; so is one that is outdated, with a code of its own.
 */
export async function openCursor<Position>(
  { cursors }: Pick<Context, 'cursors'>,
  cursor: string | undefined,
  query: string,
  start: Position,
): Promise<Result<Position>> {
  if (cursor === undefined) return accepted(start);
  const opened = await cursors.open(cursor, query);
  if (opened.outcome === 'outdated')
    return problem('cursor-outdated', {
      detail: 'The cursor has expired or was issued by an older version. Start again without a cursor.',
    });
  if (opened.outcome !== 'opened')
    return problem('malformed', {
      detail: 'The cursor does not belong to this query.',
      fields: [{ path: 'cursor', message: 'Does not belong to this query.' }],
    });
  // Only we seal cursors, and of other versions only in the same form: what is in one is what was put there.
  return accepted(JSON.parse(opened.position) as Position);
}

/** How far the clocks of two instances may be apart. */
const clockSkewMs = 60_000;

/** Where a search for what has happened begins, going back in time: nothing has happened later than now, nor before 1970. */
export function endOfSpan(to: number | undefined, now: number): number {
  return Math.max(0, Math.min(to ?? Infinity, now + clockSkewMs));
}
