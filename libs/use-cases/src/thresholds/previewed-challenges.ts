import { limitsInOneSitting, limitsOfPart, stepsOfPart } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import type { Limits, Step, Thresholds } from '@liveness/domain';
import type { Context } from '../context';
import { thresholdsInForce } from './read-thresholds';

/** A challenge whose attempts a preview decides again, and its limits. */
export interface PreviewedChallenge {
  readonly challenge: Challenge;
  readonly before: CommonLimits;
  readonly after: CommonLimits;
}

/** What a preview decides again. */
export interface PreviewedChallenges {
  readonly inForce: Thresholds;
  /** The sum of all versions in force: it changes with each publication that changes the preview. */
  readonly version: number;
  /** By type: the challenge itself, and each that asks for it among others in one sitting. */
  readonly under: ReadonlyMap<string, PreviewedChallenge>;
}

/** Returns what a publication of a challenge's draft would change: also in sittings, under what is in force for the other parts. */
export async function previewedChallenges(
  ctx: Context,
  challenge: Challenge,
  draft: Limits,
): Promise<PreviewedChallenges> {
  const sittings = ctx.registry.combinations.filter(({ parts }) => parts?.includes(challenge));
  const all = [...new Set([challenge, ...sittings.flatMap(({ parts = [] }) => parts)])];
  const inForce = new Map(
    await Promise.all(all.map(async (part) => [part.type, await thresholdsInForce(ctx, part)] as const)),
  );
  const own = inForce.get(challenge.type) as Thresholds;
  const limitsIn = ({ parts }: Challenge, ownLimits: Limits): CommonLimits => {
    if (!parts) return ownLimits as CommonLimits;
    const limitsOf = (part: Challenge) => (part === challenge ? ownLimits : (inForce.get(part.type)?.limits ?? {}));
    return limitsInOneSitting(Object.fromEntries(parts.map((part) => [part.type, limitsOf(part)])));
  };
  return {
    inForce: own,
    version: [...inForce.values()].reduce((sum, { version }) => sum + version, 0),
    under: new Map(
      [challenge, ...sittings].map((each): [string, PreviewedChallenge] => [
        each.type,
        { challenge: each, before: limitsIn(each, own.limits), after: limitsIn(each, draft) },
      ]),
    ),
  };
}

/** Returns what belongs to the previewed challenge, in an attempt at it alone or among others. */
export function ownPart({ type }: Challenge, { parts }: Challenge, params: unknown, limits: Limits) {
  if (!parts) return { params, limits, stepsOf: (trace: readonly Step[]) => trace };
  return {
    params: (params as Readonly<Record<string, unknown>>)[type],
    limits: limitsOfPart<Limits>(limits, type),
    stepsOf: (trace: readonly Step[]) => stepsOfPart(trace, type),
  };
}
