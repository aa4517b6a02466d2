import type { AttemptDetail, TraceStep } from '@liveness/contract';

export type Measured = TraceStep['measurements'][number];

/** The step at which the decision fell: the last of the trace. Where frames ran out, the one that still waited. */
export function decidingStep({ trace }: Pick<AttemptDetail, 'trace'>): TraceStep | undefined {
  return trace?.at(-1);
}

/** Index of the frame to look at first: the one of the decision, otherwise the last one. */
export function decidingFrame(detail: Pick<AttemptDetail, 'trace' | 'frames'>): number {
  return Math.max(0, Math.min(decidingStep(detail)?.frame ?? detail.frames.length - 1, detail.frames.length - 1));
}

/** The measurement that speaks for the step: the one furthest past its limit; where all were met, the last. */
export function decidingMeasurement({ measurements }: TraceStep): Measured | undefined {
  const failed = measurements.filter(({ met }) => !met);
  return failed.reduce<Measured | undefined>((worst, each) => (worst && excess(worst) >= excess(each) ? worst : each), undefined) ?? measurements.at(-1);
}

function excess({ value, limit }: Measured): number {
  return Math.abs((value ?? 0) - (limit ?? 0));
}
