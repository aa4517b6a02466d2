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
  description: '`framesPass` of the attempt. Valid for a limited time, and only for the person who opened the attempt.',
  schema: { type: 'string' },
};
const moment = { type: 'string', format: 'date-time' };

const filters: Readonly<
  Record<keyof AttemptQuery, readonly [description: string, schema: Readonly<Record<string, unknown>>]>
> = {
  from: ['Only attempts started at or after this time.', moment],
  to: ['Only attempts started before this time.', moment],
  challenge: ['Only attempts at this challenge.', text],
  status: ['Only attempts with this status.', { enum: ['open', 'passed', 'failed', 'expired'] }],
  reason: ['Only attempts decided with this reason code.', text],
  review: [
    'Only reviewed attempts, only unreviewed ones, or only those with this label.',
    { enum: ['reviewed', 'unreviewed', ...reviewLabels] },
  ],
  signal: ['Only attempts with this signal, with any signal, or with none.', { enum: ['any', 'none', ...signalCodes] }],
  user: ['Only attempts of this user: `sub` of the token that started them.', text],
  thresholdsVersion: ['Only attempts started under this thresholds version.', { type: 'integer', minimum: 0 }],
  cursor: ['`nextCursor` of the previous page. Valid for the same filters only.', text],
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
      'Returns attempts, newest first. Filters can be combined. One request reads a limited number of attempts: if few of them match, a page may be short or empty. ' +
      'Continue with `nextCursor` until it is absent.',
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
      'Counts the matching attempts. One request reads a limited number of attempts: if there are more, the count is a lower bound and `exact` is `false`.',
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
    summary: 'Get attempt',
    description:
      'Returns everything about an attempt except the images: data, timings, the observation of each frame, and every step of the decision. For an erased attempt, it returns what was kept. The access is recorded in the audit log.',
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
    summary: 'Get frame image',
    description:
      'Returns the JPEG of a frame. Needs the `framesPass` that comes with the attempt, so every access is recorded in the audit log.',
    access: 'reviewers',
    parameters: [
      attemptId,
      {
        name: 'n',
        in: 'path',
        required: true,
        description: 'The sequence number of the frame.',
        schema: { type: 'integer', minimum: 1 },
      },
      framesPass,
    ],
    answer: { status: 200, description: 'The image.', contentType: 'image/jpeg' },
    refusals: ['attempt-not-found', 'not-found'],
  },
  {
    id: 'reviewAttempt',
    method: 'post',
    path: '/admin/attempts/{id}/reviews',
    tag: 'Admin',
    summary: 'Add review',
    description:
      'Records what an attempt really was. The decision does not change. Earlier reviews are kept; lists show the latest one.',
    access: 'reviewers',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'ReviewRequest', example: examples.reviewRequest }],
    answer: {
      status: 201,
      description: 'The saved review.',
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
    refusals: ['attempt-not-found', 'attempt-in-progress', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
];
