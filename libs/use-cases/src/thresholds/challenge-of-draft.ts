import { checkLimits } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { Context } from '../context';
import { singleChallenge } from './read-thresholds';

/** Returns the challenge that a draft of limits is for, or what is wrong with the draft. */
export function challengeOfDraft(
  ctx: Pick<Context, 'registry'>,
  type: string,
  limits: Readonly<Record<string, unknown>>,
): Result<Challenge> {
  const found = singleChallenge(ctx, type);
  if (!found.ok) return found;
  const fields = checkLimits(found.value.limits, limits).map(({ path, message }) => ({
    path: `limits.${path}`,
    message,
  }));
  return fields.length > 0 ? problem('malformed', { detail: 'The limits are invalid.', fields }) : found;
}
