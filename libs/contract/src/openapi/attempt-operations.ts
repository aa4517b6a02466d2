import { frameHeaders } from '../attempts';
import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const tag = 'Attempts';

export const attemptId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The attempt id.',
  schema: { type: 'string', format: 'uuid' },
};

const ofOwnAttempt = [
  'attempt-token-invalid',
  'attempt-not-found',
  'malformed',
  'unsupported-media-type',
  'unavailable',
] as const;

/** The course of an attempt, and its status for backends. */
export const attemptOperations: readonly Operation[] = [
  {
    id: 'startAttempt',
    method: 'post',
    path: '/challenge',
    tag,
    summary: 'Start attempt',
    description:
      'Opens an attempt with a random task. The server picks the challenge unless the deployment lets clients choose. ' +
      'All frames and the verification must arrive before the attempt expires.',
    access: 'signed-in',
    request: [{ contentType: 'application/json', schema: 'StartAttemptRequest', example: examples.start }],
    answer: {
      status: 201,
      description: 'The attempt has been started.',
      contentType: 'application/json',
      schema: 'StartAttemptAnswer',
    },
    refusals: [
      'malformed',
      'unsupported-media-type',
      'body-too-large',
      'image-size',
      'challenge-unknown',
      'too-many-attempts',
      'unavailable',
    ],
  },
  {
    id: 'putFrame',
    method: 'put',
    path: '/challenge/{id}/frame',
    tag,
    summary: 'Upload frame',
    description:
      'Uploads one JPEG of the announced size. Frames can be sent in any order and in parallel, up to the frame limit of the challenge. Uploads are idempotent: the same capture time and bytes ' +
      'are the same frame. Repeat the upload after a 503. Send the raw JPEG with token and capture time in headers, or JSON with base64, which is a third larger. ' +
      'Metadata and bytes after the end of the image are removed before it is stored. An EXIF orientation other than 1 is an error.',
    access: 'signed-in',
    parameters: [
      attemptId,
      {
        name: frameHeaders.token,
        in: 'header',
        required: false,
        description: 'The attempt token. Required with `image/jpeg`.',
        schema: { type: 'string' },
      },
      {
        name: frameHeaders.timestamp,
        in: 'header',
        required: false,
        description: "The capture time in milliseconds since 1970, on the device's clock. Required with `image/jpeg`.",
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    request: [
      { contentType: 'application/json', schema: 'PutFrameRequest', example: examples.frame },
      { contentType: 'image/jpeg' },
    ],
    answer: {
      status: 200,
      description: 'The frame has been stored and analysed.',
      contentType: 'application/json',
      schema: 'PutFrameAnswer',
      example: examples.saved,
    },
    refusals: [
      ...ofOwnAttempt,
      'frame-not-jpeg',
      'frame-orientation',
      'frame-dimensions',
      'frame-too-large',
      'frame-time',
      'frame-conflict',
      'frame-cap',
      'attempt-closed',
      'attempt-expired',
    ],
  },
  {
    id: 'verifyAttempt',
    method: 'post',
    path: '/challenge/{id}/verify',
    tag,
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
      schema: 'VerifyAnswer',
      example: examples.verified,
    },
    refusals: [...ofOwnAttempt, 'body-too-large', 'no-frames', 'attempt-expired'],
  },
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
    refusals: ['forbidden', 'attempt-not-found', 'unavailable'],
  },
];
