/** Turns the place where a page ended into a text that a client can only hand back: signed, bound to the query it continues, and good for a time. */
export interface Cursors {
  seal(position: string, query: string, lifetimeMs: number): Promise<string>;
  /** Undefined for what was not sealed here, or for another query, or too long ago. */
  open(cursor: string, query: string): Promise<string | undefined>;
}
