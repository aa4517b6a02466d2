import { examples } from '../examples';
import type { Operation } from '../operation';
import { attemptId } from '../operation';

/** The erasure of an attempt. */
export const erasureOperations: readonly Operation[] = [
  {
    id: 'eraseAttempt',
    method: 'post',
    path: '/admin/attempts/{id}/erasure',
    tag: 'Admin',
    summary: 'Erase attempt',
    description:
      'Permanently deletes the frames of an attempt, their observations, the trace, review notes and all personal data. Kept: times, challenge, decision, the label of the latest review, ' +
      'and who erased the attempt and why. The data is inaccessible from the first call on. One call deletes a limited amount: repeat it until `completedAt` is present. The reason of the first ' +
      'call is kept. Fails with `attempt-in-progress` while the attempt can still change; `retry-after` says how long.',
    access: 'admins',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'ErasureRequest', example: examples.erasureRequest }],
    answer: {
      status: 200,
      description: 'The erasure.',
      contentType: 'application/json',
      schema: 'Erasure',
      example: examples.erasure,
    },
    problems: ['attempt-not-found', 'attempt-in-progress', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
];
