import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { Context } from '../context';

/** The place that a cursor names. One that was not sealed here, or for another query, is refused; so is one that is outdated, by a code of its own. */
export async function openCursor<Place>(
  { cursors }: Pick<Context, 'cursors'>,
  cursor: string,
  query: string,
): Promise<Result<Place>> {
  const opened = await cursors.open(cursor, query);
  if (opened.outcome === 'outdated')
    return refused('cursor-outdated', {
      detail: 'The cursor has expired or was issued by an older version. Start again without a cursor.',
    });
  if (opened.outcome !== 'opened')
    return refused('malformed', {
      detail: 'The cursor does not belong to this query.',
      fields: [{ path: 'cursor', message: 'Does not belong to this query.' }],
    });
  // Only we seal cursors, and of other versions only in the same form: what is in one is what was put there.
  return accepted(JSON.parse(opened.position) as Place);
}
