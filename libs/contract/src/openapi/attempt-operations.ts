import { frameHeaders } from '../attempts';
import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const tag = 'Attempts';

export const attemptId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The attempt, as the start of it answered.',
  schema: { type: 'string', format: 'uuid' },
};

const ofOwnAttempt = [
  'attempt-token-invalid',
  'attempt-not-found',
  'malformed',
  'unsupported-media-type',
  'unavailable',
] as const;

/** A person's attempt: started, fed with frames, decided; and what another backend may ask of it. */
export const attemptOperations: readonly Operation[] = [
  {
    id: 'startAttempt',
    method: 'post',
    path: '/challenge',
    tag,
    summary: 'Start an attempt',
    description:
      'Picks a challenge, draws what the person has to do, and opens an attempt. The server picks the challenge unless the deployment lets the client choose. ' +
      'What comes with the attempt token has to reach this API before the attempt expires.',
    access: 'signed-in',
    request: [{ contentType: 'application/json', schema: 'StartAttemptRequest', example: examples.start }],
    answer: {
      status: 201,
      description: 'The attempt is open.',
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
    summary: 'Send a frame',
    description:
      'Takes one JPEG of the announced size, at most as many as the challenge allows, in any order and in parallel. The same time and bytes again are the same frame: ' +
      'sending is repeated without harm, and has to be after 503. As JSON with base64, or as the JPEG itself with token and time in headers, which is a third smaller. ' +
      'Metadata and whatever lies behind the end of the picture are dropped before it is stored; a picture whose EXIF orientation is not 1 is refused.',
    access: 'signed-in',
    parameters: [
      attemptId,
      {
        name: frameHeaders.token,
        in: 'header',
        required: false,
        description: 'The attempt token, where the body is the JPEG itself.',
        schema: { type: 'string' },
      },
      {
        name: frameHeaders.timestamp,
        in: 'header',
        required: false,
        description:
          "The capture time in milliseconds since 1970 on the device's clock, where the body is the JPEG itself.",
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    request: [
      { contentType: 'application/json', schema: 'PutFrameRequest', example: examples.frame },
      { contentType: 'image/jpeg' },
    ],
    answer: {
      status: 200,
      description: 'The frame is stored and analysed.',
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
    summary: 'Have an attempt decided',
    description:
      'Ends the taking of frames and decides, once; called again it answers the same. It never decides while something is missing of a frame: it answers 503, and decides when it is called again.',
    access: 'signed-in',
    parameters: [attemptId],
    request: [{ contentType: 'application/json', schema: 'VerifyRequest', example: examples.verify }],
    answer: {
      status: 200,
      description: 'The attempt is decided.',
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
    summary: 'Ask how an attempt stands',
    description: 'For backends that want to know from us, not from a browser, how an attempt ended, and why.',
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
