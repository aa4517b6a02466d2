import type { TraceStep } from '@liveness/contract';

/** What the states said to one frame, in their order. */
export interface FrameSteps {
  /** Index of the frame, in order of capture time. */
  readonly frame: number;
  readonly steps: readonly TraceStep[];
}

/** The trace by frames; a frame that came after the decision has no steps. */
export function stepsByFrame(trace: readonly TraceStep[], frames: number): readonly FrameSteps[] {
  return Array.from({ length: frames }, (_, frame) => ({ frame, steps: trace.filter((step) => step.frame === frame) }));
}
