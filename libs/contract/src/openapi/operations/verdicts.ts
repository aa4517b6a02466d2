import { examples } from '../examples';
import type { Operation } from '../operation';
import { attemptId, ofOwnAttempt } from '../operation';

/** The end of an attempt. */
export const verifyOperations: readonly Operation[] = [
  {
    id: 'verifyAttempt',
    method: 'post',
    path: '/challenge/{id}/verify',
    tag: 'Attempts',
    summary: 'Verify attempt',
    description:
      'Stops accepting frames and decides the attempt. The decision is made once; repeated calls return the same result. While a frame is not fully processed, it returns 503: call again.',
    access: 'signed-in',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'VerifyRequest', example: examples.verify }],
    answer: {
      status: 200,
      description: 'The attempt has been decided.',
      contentType: 'application/json',
      schema: 'VerifyResponse',
      example: examples.verified,
    },
    problems: [
      ...ofOwnAttempt,
      'body-too-large',
      'no-frames',
      'look-needed',
      'attempt-expired',
      'attempt-superseded',
      'check-not-found',
      'check-ended',
      'check-handed-off',
    ],
  },
];
