import type { Verdict } from './attempt';

/** A value that a rule measured, the limit it was held against, and whether it was met. Units are those of the limit. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly relation: '<' | '<=' | '>' | '>=' | '=';
  readonly limit: number;
  readonly met: boolean;
}

/** What one state answered to one frame. */
export interface Step {
  /** Index of the frame in order of capture time, from 0. */
  readonly frame: number;
  readonly state: string;
  readonly answer: 'stay' | 'next' | 'pass' | 'fail';
  /** Why: a hint code on `stay`, a reason code on `fail`. */
  readonly code?: string;
  readonly measurements: readonly Measurement[];
}

/** The outcome of an attempt with everything that led to it. */
export interface Decision {
  readonly verdict: Verdict;
  /** `passed`, or the reason code of the refusal. */
  readonly reason: string;
  /** The state in which the walk ended. */
  readonly state: string;
  readonly trace: readonly Step[];
  /** More than zero where the attempt would pass if faces that nobody compared are those of one person. Absent in what was really decided. */
  readonly comparisonsMissing?: number;
}
