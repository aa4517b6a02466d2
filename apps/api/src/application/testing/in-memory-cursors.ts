import type { Cursors } from '../ports';

/** Cursors that are remembered instead of signed. */
export class InMemoryCursors implements Cursors {
  readonly #sealed = new Map<string, { readonly position: string; readonly query: string; readonly expiresAt: number }>();

  constructor(readonly now: () => number = Date.now) {}

  async seal(position: string, query: string, lifetimeMs: number): Promise<string> {
    const cursor = `cursor-${crypto.randomUUID()}`;
    this.#sealed.set(cursor, { position, query, expiresAt: this.now() + lifetimeMs });
    return cursor;
  }

  async open(cursor: string, query: string): Promise<string | undefined> {
    const sealed = this.#sealed.get(cursor);
    return sealed?.query === query && this.now() < sealed.expiresAt ? sealed.position : undefined;
  }
}
