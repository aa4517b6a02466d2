import type { Parameter } from '../operation';

export const attemptId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The attempt id.',
  schema: { type: 'string', format: 'uuid' },
};

/** What every call with an attempt token may fail with. */
export const ofOwnAttempt = [
  'attempt-token-invalid',
  'attempt-not-found',
  'malformed',
  'unsupported-media-type',
  'unavailable',
] as const;
