/** Stable codes of every problem of the API. A code never changes its meaning; clients may branch on it. */
export const problemCodes = [
  'unauthenticated',
  'forbidden',
  'attempt-token-invalid',
  'attempt-not-found',
  'not-found',
  'method-not-allowed',
  'malformed',
  'body-too-large',
  'headers-too-large',
  'unsupported-media-type',
  'image-size',
  'challenge-unknown',
  'no-challenge-left',
  'frame-not-jpeg',
  'frame-orientation',
  'frame-dimensions',
  'frame-too-large',
  'frame-time',
  'frame-conflict',
  'frame-cap',
  'attempt-closed',
  'attempt-expired',
  'attempt-in-progress',
  'attempt-erased',
  'no-frames',
  'check-not-found',
  'check-ended',
  'check-used-up',
  'consent-needed',
  'consent-outdated',
  'attempt-superseded',
  'check-not-passed',
  'check-redacted',
  'no-reference-image',
  'look-needed',
  'check-handed-off',
  'hand-off-invalid',
  'hand-off-used',
  'hand-off-expired',
  'thresholds-stale',
  'idempotency-conflict',
  'cursor-outdated',
  'too-many-attempts',
  'attempts-paused',
  'unavailable',
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A field of a request that is wrong: `path` in dots (`imageWidth`, `faces.0.box`), `message` one sentence. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** An expected failure, returned as a value. Exceptions are for bugs. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for the developer of a client, without personal data. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function problem(
  code: ProblemCode,
  more: Omit<Problem, 'code'> = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, ...more } };
}
