import { accepted, problem } from '@liveness/domain';
import type { Attempt, Result, StoredAttempt } from '@liveness/domain';
import type { Context } from '../context';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new attempt's id: 122 random bits, so that none can be guessed from another. */
export function newAttemptId(): string {
  return crypto.randomUUID();
}

/** Whether an attempt may have this id at all; anything else never reaches a store. */
export function isAttemptId(text: string): boolean {
  return pattern.test(text);
}

export interface AttemptCredentials {
  readonly attemptId: string;
  readonly token: string | undefined;
}

/**
 * Finds the caller's own attempt, for which the caller holds its token.
 *
 * An attempt of somebody else and one that never was get the same answer, whatever token comes with it; a token is only judged
 * against an attempt of the caller's own. So nobody learns which ids exist. The exception gives nothing away: who shows the very
 * token of this attempt, though it was issued to another subject, knows the id already, and is told that the token is not theirs.
 */
export async function authoriseAttempt(
  ctx: Context,
  { attemptId, token }: AttemptCredentials,
): Promise<Result<Attempt>> {
  if (!isAttemptId(attemptId)) return noSuchAttempt();
  ctx.note({ attemptId });
  const [claims, attempt] = await Promise.all([
    token ? ctx.attemptTokens.verify(token) : undefined,
    ctx.attempts.find(attemptId),
  ]);
  const names = claims?.attemptId === attemptId;
  if (names && claims.subject !== ctx.principal.subject) return tokenInvalid();
  if (!attempt || attempt.erasure || attempt.subject !== ctx.principal.subject) return noSuchAttempt();
  return names ? accepted(attempt) : tokenInvalid();
}

/** Also of an attempt that was erased: it is nobody's any more. */
export function noSuchAttempt() {
  return problem('attempt-not-found', { detail: 'You have no attempt with this id.' });
}

function tokenInvalid() {
  return problem('attempt-token-invalid', {
    detail: 'The attempt token is missing, has expired, or belongs to another attempt or user.',
  });
}

/** An attempt that is still within the retention. A store deletes what has expired when it comes to it, which may be days later. */
export async function findRetained(
  { attempts, settings, now }: Pick<Context, 'attempts' | 'settings' | 'now'>,
  attemptId: string,
): Promise<StoredAttempt | undefined> {
  const attempt = isAttemptId(attemptId) ? await attempts.find(attemptId) : undefined;
  return attempt && attempt.startedAt >= now() - settings.retentionMs ? attempt : undefined;
}
