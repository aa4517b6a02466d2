import { examples } from '../examples';
import type { Operation } from '../operation';
import { attemptId, idempotencyKey, ofOwnAttempt } from '../operation';

const tag = 'Attempts';

/** The start of an attempt. */
export const startOperations: readonly Operation[] = [
  {
    id: 'startAttempt',
    method: 'post',
    path: '/challenge',
    tag,
    summary: 'Start attempt',
    description:
      'Opens an attempt with a random task. The server picks the challenge unless the deployment lets clients choose. `except` names those that it must not pick, within limits. ' +
      'All frames and the verification must arrive before the attempt expires. After too many failures the user has to ' +
      'wait: `attempts-paused`. An attempt that got a frame and was never verified counts as failed.',
    access: 'signed-in',
    parameters: [idempotencyKey],
    request: [{ contentType: 'application/json', schema: 'StartAttemptRequest', example: examples.start }],
    answer: {
      status: 201,
      description: 'The attempt has been started.',
      contentType: 'application/json',
      schema: 'StartAttemptResponse',
    },
    problems: [
      'malformed',
      'unsupported-media-type',
      'body-too-large',
      'image-size',
      'challenge-unknown',
      'no-challenge-left',
      'attempt-expired',
      'idempotency-conflict',
      'check-not-found',
      'check-ended',
      'check-handed-off',
      'check-used-up',
      'consent-needed',
      'consent-outdated',
      'forbidden',
      'too-many-attempts',
      'attempts-paused',
      'unavailable',
    ],
  },
];

/** How an attempt is left. */
export const giveBackOperations: readonly Operation[] = [
  {
    id: 'giveBackAttempt',
    method: 'post',
    path: '/challenge/{id}/give-back',
    tag,
    summary: 'Give attempt back',
    description:
      'Ends an attempt that the person left before a frame was accepted. It counts neither as open nor as failed, nor as an attempt of its check. ' +
      'Only a few are given back in a while. Repeated calls return the same result.',
    access: 'signed-in',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'GiveBackRequest', example: examples.giveBack }],
    answer: {
      status: 200,
      description: 'Whether the attempt was given back.',
      contentType: 'application/json',
      schema: 'GiveBackResponse',
      example: examples.givenBack,
    },
    problems: [...ofOwnAttempt, 'body-too-large', 'check-handed-off'],
  },
];

/** How backends read an attempt's status. */
export const attemptOperations: readonly Operation[] = [
  {
    id: 'readAttempt',
    method: 'get',
    path: '/attempts/{id}',
    tag,
    summary: 'Get attempt status',
    description: 'Returns the status, reason and receipt of an attempt to a backend, without relying on the browser.',
    access: 'backend',
    parameters: [attemptId],
    answer: {
      status: 200,
      description: 'The attempt.',
      contentType: 'application/json',
      schema: 'AttemptView',
      example: examples.attempt,
    },
    problems: ['attempt-not-found', 'unavailable'],
  },
];
