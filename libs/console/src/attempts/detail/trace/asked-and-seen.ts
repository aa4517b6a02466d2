import type { TraceStep } from '@liveness/contract';

/** What the person was asked for and what was seen instead: keys of words below `attempt.seen`. */
export interface AskedAndSeen {
  readonly asked: readonly string[];
  readonly seen: readonly string[];
}

/** Measurements of yes or no behind a reason, by challenge and reason. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'POSE.eyes': ['eyesOpen'],
  'POSE.mouth': ['mouthOpen', 'smiling'],
};

/** Returns the difference for a sentence; undefined if it lies in a measured value, such as a gaze. */
export function askedAndSeen(
  challenge: string,
  reason: string,
  { measurements }: Pick<TraceStep, 'measurements'>,
): AskedAndSeen | undefined {
  const names = findings[`${challenge}.${reason}`] ?? [];
  const found = names.flatMap((name) => measurements.find((measured) => measured.name === name) ?? []);
  if (found.every(({ met }) => met)) return undefined;
  const words = (of: 'value' | 'limit') => found.map((measured) => `${measured.name}.${measured[of] ? 'yes' : 'no'}`);
  return { asked: words('limit'), seen: words('value') };
}
