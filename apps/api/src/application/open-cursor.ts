import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { Context } from './context';

/** The place that a cursor names. One that was not sealed here, or for another query, is refused. */
export async function openCursor<Place>({ cursors }: Pick<Context, 'cursors'>, cursor: string, query: string): Promise<Result<Place>> {
  const position = await cursors.open(cursor, query);
  if (position === undefined) return refused('malformed', { detail: 'The cursor is not of this query.', fields: [{ path: 'cursor', message: 'It is not of this query.' }] });
  // Only we seal cursors: what is in one is what was put there.
  return accepted(JSON.parse(position) as Place);
}
