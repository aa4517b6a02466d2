import type { Context } from '../context';

/** A cursor for the place where a page of a query ended, good for `lifetimeMs`, or as long as the deployment's cursors are. */
export function sealCursor(
  { cursors, settings }: Pick<Context, 'cursors' | 'settings'>,
  place: unknown,
  query: string,
  lifetimeMs = settings.cursorLifetimeMs,
): Promise<string> {
  return cursors.seal(JSON.stringify(place), query, lifetimeMs);
}
