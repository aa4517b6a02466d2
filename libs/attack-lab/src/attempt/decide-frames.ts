import { comparisonsWanted, decide } from '@liveness/challenge-kernel';
import type { Decision, FaceComparison } from '@liveness/domain';
import type { Seen } from '../view/seen-face';
import type { Task } from './task';

/** One frame of an attempt, as it is sent. */
export interface LabFrame {
  /** Milliseconds. */
  readonly capturedAt: number;
  readonly seen: Pick<Seen, 'server'>;
  /** Who is shown: what an ideal comparer of faces would know. */
  readonly person: string;
  /** Whether another attempt has used the same picture, to the byte. */
  readonly usedBefore?: boolean;
}

/** Decides frames as the API does; the comparer of faces makes no mistake here, since its own errors are put aside. */
export function decideFrames<Params>(
  { challenge, params, limits }: Task<Params>,
  frames: readonly LabFrame[],
): Decision {
  const observed = frames.map(({ capturedAt, seen, usedBefore = false }) => ({
    capturedAt,
    observation: seen.server,
    usedBefore,
  }));
  const decision = decide(challenge, params, limits, observed);
  if (!decision.comparisonsMissing) return decision;
  const comparisons = comparisonsWanted(challenge, params, limits, observed).map((pair): FaceComparison => ({
    frames: pair,
    similarity: similarityOf(frames, pair),
  }));
  return decide(challenge, params, limits, observed, { comparisons });
}

function similarityOf(frames: readonly LabFrame[], pair: FaceComparison['frames']): number {
  const [reference, other] = pair.map((time) => frames.find(({ capturedAt }) => capturedAt === time)?.person);
  return reference === other ? 100 : 0;
}

/**
 * How near a refused attempt came, for an attacker who knows the rules: the more of what was measured of the last frame is met, and
 * the less the rest misses its limits by, the nearer.
 */
export function nearness({ verdict, trace }: Decision): number {
  if (verdict === 'passed') return Infinity;
  const last = trace.at(-1)?.frame;
  return trace
    .filter(({ frame }) => frame === last)
    .flatMap(({ measurements }) => measurements)
    .reduce(
      (sum, { met, value, limit }) =>
        sum + (met ? 1 : -Math.min(1, Math.abs(value - limit) / (Math.abs(limit) + 1e-3))),
      0,
    );
}
