import { examples } from '../examples';
import type { Operation } from '../operation';
import { attemptId } from '../operation';

/** The pauses after failed attempts. */
export const pauseOperations: readonly Operation[] = [
  {
    id: 'listPauses',
    method: 'get',
    path: '/admin/pauses',
    tag: 'Admin',
    summary: 'List paused users',
    description:
      'Lists the users who may not start attempts now because too many have failed, at most 100. A pause that follows from an ' +
      'attempt nobody finished appears with the next start.',
    access: 'reviewers',
    answer: {
      status: 200,
      description: 'The paused users.',
      contentType: 'application/json',
      schema: 'PausedUsers',
      example: examples.pausedUsers,
    },
    problems: [],
  },
  {
    id: 'liftPause',
    method: 'post',
    path: '/admin/attempts/{id}/pause/lift',
    tag: 'Admin',
    summary: 'Lift pause',
    description:
      'Lets the user of this attempt start again at once, and forgets earlier failures and pauses. The audit log keeps the ' +
      'attempt, the admin and the reason. May be repeated: `lifted` is false if the user is not paused.',
    access: 'admins',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'LiftPauseRequest', example: examples.liftPauseRequest }],
    answer: {
      status: 200,
      description: 'Whether there was a pause.',
      contentType: 'application/json',
      schema: 'LiftedPause',
      example: { lifted: true },
    },
    problems: ['attempt-not-found', 'attempt-erased', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
];
