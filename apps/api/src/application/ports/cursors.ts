/** Turns the place where a page ended into a text that a client can only hand back: signed, and bound to the query it continues. */
export interface Cursors {
  seal(position: string, query: string): Promise<string>;
  /** Undefined for what was not sealed here, or for another query. */
  open(cursor: string, query: string): Promise<string | undefined>;
}
