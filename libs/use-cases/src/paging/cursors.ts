import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { Context } from '../context';

/** Returns a query as text: the same for the same query, whatever the order of its filters. */
export function queryKey(question: string, filter: object): string {
  return JSON.stringify([question, ...Object.entries(filter).sort(([one], [other]) => one.localeCompare(other))]);
}

/**
 * Returns a cursor for the position where a page of a query ended, valid for its reader only, and for `lifetimeMs`, or
 * for the deployment's default.
 */
export function sealCursor(
  { cursors, principal, settings }: Pick<Context, 'cursors' | 'principal' | 'settings'>,
  position: unknown,
  query: string,
  lifetimeMs = settings.cursorLifetimeMs,
): Promise<string> {
  return cursors.seal(JSON.stringify(position), readBy(principal, query), lifetimeMs);
}

/** The text that cursors are sealed for: the query with the person who reads its pages. */
function readBy({ subject }: Context['principal'], query: string): string {
  return JSON.stringify([subject, query]);
}

/**
 * Returns the position in a cursor, or `start` without one. A cursor that was not sealed here, for another query or for
 * another reader is a problem; so is an outdated one, with a code of its own.
 */
export async function openCursor<Position>(
  { cursors, principal }: Pick<Context, 'cursors' | 'principal'>,
  cursor: string | undefined,
  query: string,
  start: Position,
): Promise<Result<Position>> {
  if (cursor === undefined) return accepted(start);
  const opened = await cursors.open(cursor, readBy(principal, query));
  if (opened.outcome === 'outdated')
    return problem('cursor-outdated', {
      detail: 'The cursor has expired or was issued by an older version. Start again without a cursor.',
    });
  if (opened.outcome !== 'opened')
    return problem('malformed', {
      detail: 'The cursor belongs to another query or to another person.',
      fields: [{ path: 'cursor', message: 'Belongs to another query or to another person.' }],
    });
  // Only we seal cursors, and those of other versions have the same form, so the content is what we put there.
  return accepted(JSON.parse(opened.position) as Position);
}

/** How far the clocks of two instances may differ. */
const clockSkewMs = 60_000;

/** Returns where a search through the past starts: nothing happens later than now, or before 1970. */
export function endOfSpan(to: number | undefined, now: number): number {
  return Math.max(0, Math.min(to ?? Infinity, now + clockSkewMs));
}
