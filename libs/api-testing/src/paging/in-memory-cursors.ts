import type { Cursors, OpenedCursor } from '@liveness/use-cases';

/** Cursors that are remembered instead of signed. */
export class InMemoryCursors implements Cursors {
  readonly #sealed = new Map<
    string,
    { readonly position: string; readonly query: string; readonly expiresAt: number }
  >();

  constructor(readonly now: () => number = Date.now) {}

  async seal(position: string, query: string, lifetimeMs: number): Promise<string> {
    const cursor = `cursor-${crypto.randomUUID()}`;
    this.#sealed.set(cursor, { position, query, expiresAt: this.now() + lifetimeMs });
    return cursor;
  }

  async open(cursor: string, query: string): Promise<OpenedCursor> {
    const sealed = this.#sealed.get(cursor);
    if (!sealed) return { outcome: 'foreign' };
    if (this.now() >= sealed.expiresAt) return { outcome: 'outdated' };
    return sealed.query === query ? { outcome: 'opened', position: sealed.position } : { outcome: 'foreign' };
  }
}
