import type { ObservedFrame } from '@liveness/challenge-kernel';
import { comparisonsWanted, decide } from '@liveness/challenge-kernel';
import type { Decision, FaceComparison, Measurement } from '@liveness/domain';
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
  /** How many legs had been told when it was received, where a challenge has legs. */
  readonly legsTold?: number;
}

/** Decides frames as the API does; the comparer of faces makes no mistake here, since its own errors are put aside. */
export function decideFrames<Params>(
  { challenge, params, limits }: Task<Params>,
  frames: readonly LabFrame[],
): Decision {
  const observed = frames.map(observedFrame);
  const decision = decide(challenge, params, limits, observed);
  if (!decision.comparisonsMissing) return decision;
  const comparisons = comparisonsWanted(challenge, params, limits, observed).map((pair): FaceComparison => ({
    frames: pair,
    similarity: similarityOf(frames, pair),
  }));
  return decide(challenge, params, limits, observed, { comparisons });
}

/** A frame as the engine sees it. */
export function observedFrame({ capturedAt, seen, usedBefore = false, legsTold }: LabFrame): ObservedFrame {
  return { capturedAt, observation: seen.server, usedBefore, ...(legsTold !== undefined && { legsTold }) };
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
  return closeness(trace.filter(({ frame }) => frame === last).flatMap(({ measurements }) => measurements));
}

/** How near some measurements come to being met all: one for each that is, less than nothing for each that is not. */
export function closeness(measurements: readonly Measurement[]): number {
  return measurements.reduce(
    (sum, { met, value, limit }) => sum + (met ? 1 : -Math.min(1, Math.abs(value - limit) / (Math.abs(limit) + 1e-3))),
    0,
  );
}
