import { accepted, problem } from '@liveness/domain';
import type { Limits, PublishedThresholds, Result } from '@liveness/domain';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import { earlierRequest, identityOf, keptRequest } from '../repeats/repeats';
import type { RepeatableRequest, RequestIdentity } from '../repeats/repeats';
import { challengeOfDraft } from './challenge-of-draft';
import { thresholdsInForce } from './read-thresholds';

export interface PublishThresholdsInput {
  readonly challenge: string;
  /** The version that the limits are based on. */
  readonly basedOn: number;
  readonly limits: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly request?: RepeatableRequest | undefined;
}

/**
 * Puts an admin's limits in force for attempts that start from now on, unless another admin was faster. A repeated
 * request publishes nothing and returns its version.
 */
export async function publishThresholds(
  ctx: Context,
  { challenge: type, basedOn, limits, reason, request }: PublishThresholdsInput,
): Promise<Result<PublishedThresholds>> {
  const found = challengeOfDraft(ctx, type, limits);
  if (!found.ok) return found;
  const challenge = found.value;

  const identity = await identityOf(ctx, request);
  const before = await publishedBefore(ctx, type, identity);
  if (before) return before;
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
  const kept = keptRequest(ctx, identity, { result: String(version), at: event.at });
  const published = current.version === basedOn ? await ctx.thresholds.publish(type, thresholds, event, kept) : 'stale';
  if (published === 'stale') {
    // The same request, sent twice at once, may have been faster.
    const faster = await publishedBefore(ctx, type, identity);
    return faster ?? stale();
  }
  ctx.note({ challenge: type });
  return accepted(thresholds);
}

function stale() {
  return problem('thresholds-stale', { detail: 'A newer version has been published. Review it before you publish.' });
}

/** Returns the version that an earlier request with this identity has published; undefined if there was none. */
async function publishedBefore(
  ctx: Context,
  type: string,
  identity: RequestIdentity | undefined,
): Promise<Result<PublishedThresholds> | undefined> {
  const earlier = await earlierRequest(ctx, identity);
  if (!earlier.ok) return earlier;
  const version = Number(earlier.value?.result);
  const published = earlier.value && (await ctx.thresholds.history(type)).find((each) => each.version === version);
  return published && accepted(published);
}
