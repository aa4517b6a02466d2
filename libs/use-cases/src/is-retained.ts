import type { StoredAttempt } from '@liveness/domain';
import type { Context } from './context';

/** Returns whether an attempt is within the retention. A store deletes expired items in its own time, which may be days later. */
export function isRetained(
  { settings, now }: Pick<Context, 'settings' | 'now'>,
  { startedAt }: Pick<StoredAttempt, 'startedAt'>,
): boolean {
  return startedAt >= now() - settings.retentionMs;
}
