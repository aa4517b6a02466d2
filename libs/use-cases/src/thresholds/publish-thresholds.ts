import { checkLimits } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type { Limits, PublishedThresholds, Result } from '@liveness/domain';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import { thresholdsInForce } from './read-thresholds';

export interface PublishThresholdsInput {
  readonly challenge: string;
  /** The version that the limits are based on. */
  readonly basedOn: number;
  readonly limits: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Puts an admin's limits in force for attempts that start from now on, unless another admin was faster. */
export async function publishThresholds(
  ctx: Context,
  { challenge: type, basedOn, limits, reason }: PublishThresholdsInput,
): Promise<Result<PublishedThresholds>> {
  const challenge = ctx.registry.find(type);
  if (!challenge) return problem('challenge-unknown');
  const fields = checkLimits(challenge.limits, limits).map(({ path, message }) => ({
    path: `limits.${path}`,
    message,
  }));
  if (fields.length > 0) return problem('malformed', { detail: 'The limits are invalid.', fields });

  const current = await thresholdsInForce(ctx, challenge);
  const version = basedOn + 1;
  const event = auditEvent(ctx, 'thresholds-published', `${type}/${version}`, reason);
  const thresholds: PublishedThresholds = {
    preset: current.preset,
    version,
    limits: limits as Limits,
    publishedAt: event.at,
    publishedBy: event.actor,
    reason,
  };
  const published = current.version === basedOn ? await ctx.thresholds.publish(type, thresholds, event) : 'stale';
  if (published === 'stale')
    return problem('thresholds-stale', { detail: 'A newer version has been published. Review it before you publish.' });
  ctx.note({ challenge: type });
  return accepted(thresholds);
}
