/** Turns the place where a page ended into a text that a client can only hand back: signed, bound to the query it continues, and good for a time. */
export interface Cursors {
  seal(position: string, query: string, lifetimeMs: number): Promise<string>;
  open(cursor: string, query: string): Promise<OpenedCursor>;
}

/**
 * The position; or `outdated`: it was sealed here, but too long ago, or by a version whose positions and queries have another form;
 * or `foreign`: it was not sealed here, or for another query.
 */
export type OpenedCursor =
  { readonly outcome: 'opened'; readonly position: string } | { readonly outcome: 'outdated' | 'foreign' };
