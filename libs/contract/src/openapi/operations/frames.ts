import { frameHeaders } from '../../frames/put-frame';
import { examples } from '../examples';
import type { Operation } from '../operation';
import { attemptId, ofOwnAttempt } from '../operation';

/** The frames of an attempt. */
export const frameOperations: readonly Operation[] = [
  {
    id: 'putFrame',
    method: 'put',
    path: '/challenge/{id}/frame',
    tag: 'Attempts',
    summary: 'Upload frame',
    description:
      'Uploads one JPEG of the announced size. Frames can be sent in any order and in parallel, up to the frame limit of the challenge. Uploads are idempotent: the same capture time and bytes ' +
      'are the same frame, and get the same response. Repeat the upload after a 503. ' +
      'A challenge may tell its task in legs, one after the other: the response then has the task so far, and a frame counts for a leg only if the server received it after telling that leg. ' +
      'Send such frames one at a time. ' +
      'Send the raw JPEG with token and capture time in headers, or JSON with base64, which is a third larger. ' +
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
        example: examples.frame.token,
      },
      {
        name: frameHeaders.timestamp,
        in: 'header',
        required: false,
        description: "The capture time in milliseconds since 1970, on the device's clock. Required with `image/jpeg`.",
        schema: { type: 'integer', minimum: 0 },
        example: examples.frame.timestamp,
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
      schema: 'PutFrameResponse',
      examples: { savedFrame: examples.saved, toldLeg: examples.toldLeg },
    },
    problems: [
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
      'attempt-superseded',
      'check-ended',
      'check-handed-off',
    ],
  },
];
