import { accepted, problem } from '@liveness/domain';
import type { Attempt, Result, StoredAttempt } from '@liveness/domain';
import type { Context } from '../context';
import { isRetained } from '../is-retained';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Returns a new attempt's id: 122 random bits, so that none can be guessed from another. */
export function newAttemptId(): string {
  return crypto.randomUUID();
}

/** Returns whether a text has the form of an attempt's id; anything else never reaches a store. */
export function isAttemptId(text: string): boolean {
  return pattern.test(text);
}

export interface AttemptCredentials {
  readonly attemptId: string;
  readonly token: string | undefined;
}

/**
 * Finds the caller's own attempt, whose token the caller must send.
 *
 * Another person's attempt and one that does not exist give the same problem, whatever the token; a token is only
 * checked for the caller's own attempt. So nobody learns which ids exist. There is one harmless exception: a caller who
 * sends this attempt's own token, issued to another subject, already knows the id, and learns that the token is not
 * theirs.
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

/** Returns the problem for an attempt that does not exist or was erased: nobody owns it any more. */
export function noSuchAttempt() {
  return problem('attempt-not-found', { detail: 'You have no attempt with this id.' });
}

function tokenInvalid() {
  return problem('attempt-token-invalid', {
    detail: 'The attempt token is missing, has expired, or belongs to another attempt or user.',
  });
}

/** Finds an attempt within the retention. */
export async function findRetained(
  ctx: Pick<Context, 'attempts' | 'settings' | 'now'>,
  attemptId: string,
): Promise<StoredAttempt | undefined> {
  const attempt = isAttemptId(attemptId) ? await ctx.attempts.find(attemptId) : undefined;
  return attempt && isRetained(ctx, attempt) ? attempt : undefined;
}
