/** Where an attempt stands. `expired` follows from time: it is never written. */
export type AttemptStatus = 'open' | 'passed' | 'failed' | 'expired';

/** The outcome of a decision. */
export type Verdict = 'passed' | 'failed';
