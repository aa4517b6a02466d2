import type { StoredAttempt } from '@liveness/domain';
import type { Context } from '../context';
import { isAttemptId } from './attempt-id';

/** An attempt that is still within the retention. A store deletes what has expired when it comes to it, which may be days later. */
export async function findRetained(
  { attempts, settings, now }: Pick<Context, 'attempts' | 'settings' | 'now'>,
  attemptId: string,
): Promise<StoredAttempt | undefined> {
  const attempt = isAttemptId(attemptId) ? await attempts.find(attemptId) : undefined;
  return attempt && attempt.startedAt >= now() - settings.retentionMs ? attempt : undefined;
}
