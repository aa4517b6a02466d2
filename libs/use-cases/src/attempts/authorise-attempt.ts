import { accepted, problem } from '@liveness/domain';
import type { Attempt, Result } from '@liveness/domain';
import type { Context } from '../context';
import { isAttemptId } from './attempt-id';

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
