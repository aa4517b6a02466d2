import type { Verdict } from './attempt';

/** A value that a rule measured, the limit it was compared with, and whether it was met. Its unit is the limit's. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly relation: '<' | '<=' | '>' | '>=' | '=';
  readonly limit: number;
  readonly met: boolean;
}

/** One state's answer to one frame. */
export interface Step {
  /** Index of the frame in the order in which frames are decided, from 0: by the legs told when it was received, then by capture time. */
  readonly frame: number;
  readonly state: string;
  readonly answer: 'stay' | 'next' | 'pass' | 'fail';
  /** The cause: a hint code on `stay`, a reason code on `fail`. */
  readonly code?: string;
  readonly measurements: readonly Measurement[];
}

/** The outcome of an attempt, with every step that led to it. */
export interface Decision {
  readonly verdict: Verdict;
  /** `passed`, or the code of why it failed. */
  readonly reason: string;
  /** The state in which the run ended. */
  readonly state: string;
  readonly trace: readonly Step[];
  /**
   * Greater than zero when the attempt would pass if the faces that were never compared belong to one person. Absent
   * from stored decisions.
   */
  readonly comparisonsMissing?: number;
}
