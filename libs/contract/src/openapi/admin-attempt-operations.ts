import { reviewLabels, signalCodes } from '@liveness/domain';
import type { AttemptQuery } from '../admin-attempts';
import { framesPassHeader } from '../attempt-detail';
import { attemptId } from './attempt-operations';
import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const text = { type: 'string' };
const framesPass: Parameter = {
  name: framesPassHeader,
  in: 'header',
  required: true,
  description: 'The pass that opening the attempt gave; good for the person who opened it, and for a time.',
  schema: { type: 'string' },
};
const moment = { type: 'string', format: 'date-time' };

const filters: Readonly<
  Record<keyof AttemptQuery, readonly [description: string, schema: Readonly<Record<string, unknown>>]>
> = {
  from: ['Started at this moment or later.', moment],
  to: ['Started before this moment.', moment],
  challenge: ['Of this challenge.', text],
  status: ['That stand so now.', { enum: ['open', 'passed', 'failed', 'expired'] }],
  reason: ['Decided for this reason.', text],
  review: ['Reviewed at all, not yet, or with this label.', { enum: ['reviewed', 'unreviewed', ...reviewLabels] }],
  signal: ['With this signal, with any, or with none.', { enum: ['any', 'none', ...signalCodes] }],
  user: ['Of this user: the subject of the bearer token that started them.', text],
  thresholdsVersion: ['Started under this version of the thresholds.', { type: 'integer', minimum: 0 }],
  cursor: ['Where the page before ended, as it said. Good for the same filters only.', text],
};

const queryParameters: readonly Parameter[] = Object.entries(filters).map(([name, [description, schema]]) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
}));

/** What reviewers do with attempts. */
export const adminAttemptOperations: readonly Operation[] = [
  {
    id: 'listAttempts',
    method: 'get',
    path: '/admin/attempts',
    tag: 'Admin',
    summary: 'List attempts',
    description:
      'Attempts newest first, by any combination of filters. One request reads a bounded number of attempts: where few match, a page may hold fewer than there are, even none, ' +
      'says how far back it searched, and the next one continues there.',
    access: 'reviewers',
    parameters: queryParameters,
    answer: {
      status: 200,
      description: 'A page of attempts.',
      contentType: 'application/json',
      schema: 'AttemptPage',
      example: examples.attemptPage,
    },
    refusals: ['malformed', 'cursor-outdated'],
  },
  {
    id: 'countAttempts',
    method: 'get',
    path: '/admin/attempts/count',
    tag: 'Admin',
    summary: 'Count attempts',
    description:
      'How many attempts match. One request reads a bounded number of attempts: where there are more, it says that there are at least so many, and how far back it counted.',
    access: 'reviewers',
    parameters: queryParameters.filter(({ name }) => name !== 'cursor'),
    answer: {
      status: 200,
      description: 'The count.',
      contentType: 'application/json',
      schema: 'AttemptCount',
      example: examples.attemptCount,
    },
    refusals: ['malformed'],
  },
  {
    id: 'openAttempt',
    method: 'get',
    path: '/admin/attempts/{id}',
    tag: 'Admin',
    summary: 'Open an attempt',
    description:
      'Everything that is known of an attempt but the pictures: facts, timings, what the analyser saw in each frame, and every step of the decision. Of an attempt that was erased, the facts that are left. Opening it is written down.',
    access: 'reviewers',
    parameters: [attemptId],
    answer: {
      status: 200,
      description: 'The attempt.',
      contentType: 'application/json',
      schema: 'AttemptDetail',
      example: examples.attemptDetail,
    },
    refusals: ['attempt-not-found'],
  },
  {
    id: 'readFrame',
    method: 'get',
    path: '/admin/attempts/{id}/frames/{n}',
    tag: 'Admin',
    summary: 'See a frame',
    description:
      'The JPEG of a frame, as the client sent it. Only whoever has opened the attempt, which is written down, has the pass that this needs.',
    access: 'reviewers',
    parameters: [
      attemptId,
      {
        name: 'n',
        in: 'path',
        required: true,
        description: "The frame's sequence number.",
        schema: { type: 'integer', minimum: 1 },
      },
      framesPass,
    ],
    answer: { status: 200, description: 'The picture.', contentType: 'image/jpeg' },
    refusals: ['attempt-not-found', 'not-found'],
  },
  {
    id: 'reviewAttempt',
    method: 'post',
    path: '/admin/attempts/{id}/reviews',
    tag: 'Admin',
    summary: 'Review an attempt',
    description:
      'Says what an attempt really was. Its decision stays as it is; an earlier review is kept, the latest one is listed.',
    access: 'reviewers',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'ReviewRequest', example: examples.reviewRequest }],
    answer: {
      status: 201,
      description: 'The review, as it is kept.',
      contentType: 'application/json',
      schema: 'Review',
      example: examples.review,
    },
    refusals: ['attempt-not-found', 'attempt-erased', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
  {
    id: 'eraseAttempt',
    method: 'post',
    path: '/admin/attempts/{id}/erasure',
    tag: 'Admin',
    summary: 'Erase an attempt',
    description:
      'Deletes the frames of an attempt, what was seen in them, its trace, the notes of its reviews, and all that tells of the person. The fact remains: when it was, at which challenge, ' +
      'how it was decided, the label of its latest review, and who erased it, why. From the first call on nobody sees what is deleted. One call deletes a bounded part: as long as the answer has ' +
      'no `completedAt`, and after an interruption, send it again; the reason of the first call stands. An attempt that requests may still write to is refused, with the time after which it is not.',
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
    refusals: ['attempt-not-found', 'attempt-in-progress', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
];
