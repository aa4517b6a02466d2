import { framesPassHeader } from '../../reviews/attempt-detail';
import { examples } from '../examples';
import type { Operation } from '../operation';
import type { Parameter } from '../parameter';
import { attemptId, idempotencyKey } from '../operation';

const framesPass: Parameter = {
  name: framesPassHeader,
  in: 'header',
  required: true,
  description: '`framesPass` of the attempt. Valid for a limited time, and only for the person who opened the attempt.',
  schema: { type: 'string' },
  example: examples.attemptDetail.framesPass,
};

/** How a reviewer opens and reviews an attempt. */
export const reviewOperations: readonly Operation[] = [
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
    problems: ['attempt-not-found'],
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
        example: 1,
      },
      framesPass,
    ],
    answer: { status: 200, description: 'The image.', contentType: 'image/jpeg' },
    problems: ['attempt-not-found', 'not-found'],
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
    parameters: [attemptId, idempotencyKey],
    request: [{ contentType: 'application/json', schema: 'ReviewRequest', example: examples.reviewRequest }],
    answer: {
      status: 201,
      description: 'The saved review.',
      contentType: 'application/json',
      schema: 'Review',
      example: examples.review,
    },
    problems: [
      'attempt-not-found',
      'attempt-erased',
      'idempotency-conflict',
      'malformed',
      'unsupported-media-type',
      'body-too-large',
    ],
  },
];
