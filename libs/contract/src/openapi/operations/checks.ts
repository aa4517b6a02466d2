import { examples } from '../examples';
import { uuidPattern } from '../field-formats';
import { idempotencyKey } from '../operation';
import type { Operation } from '../operation';
import type { Parameter } from '../parameter';

const checkId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The check id, in lower case.',
  schema: { type: 'string', format: 'uuid', pattern: uuidPattern },
  example: examples.listedCheck.id,
};

/** How a backend has a person checked. */
export const checkOperations: readonly Operation[] = [
  {
    id: 'createCheck',
    method: 'post',
    path: '/checks',
    tag: 'Checks',
    summary: 'Create check',
    description:
      'Creates a check for a person whom the backend knows by a reference of its own. Show `url` to the person, or use `clientSecret` in a page of your own: whoever has it can work on this check, and on nothing else.',
    access: 'checks-write',
    parameters: [idempotencyKey],
    request: [{ contentType: 'application/json', schema: 'CreateCheckRequest', example: examples.createCheck }],
    answer: {
      status: 201,
      description: 'The check has been created.',
      contentType: 'application/json',
      schema: 'CreatedCheck',
      example: examples.createdCheck,
    },
    problems: [
      'forbidden',
      'malformed',
      'unsupported-media-type',
      'body-too-large',
      'challenge-unknown',
      'check-ended',
      'idempotency-conflict',
    ],
  },
  {
    id: 'listChecks',
    method: 'get',
    path: '/checks',
    tag: 'Checks',
    summary: 'List checks',
    description:
      'Returns the checks that this client created for one reference, newest first. A page may be short or empty. Continue with `nextCursor` until it is absent.',
    access: 'checks-read',
    query: 'CheckQuery',
    answer: {
      status: 200,
      description: 'A page of checks.',
      contentType: 'application/json',
      schema: 'CheckPage',
      example: { checks: [examples.listedCheck] },
    },
    problems: ['forbidden', 'malformed', 'cursor-outdated'],
  },
  {
    id: 'readCheck',
    method: 'get',
    path: '/checks/{id}',
    tag: 'Checks',
    summary: 'Get check',
    description: 'Returns a check that this client created, with its attempts and their receipts.',
    access: 'checks-read',
    parameters: [checkId],
    answer: {
      status: 200,
      description: 'The check.',
      contentType: 'application/json',
      schema: 'CheckView',
      example: examples.check,
    },
    problems: ['forbidden', 'check-not-found'],
  },
  {
    id: 'readReferenceImage',
    method: 'get',
    path: '/checks/{id}/reference-image',
    tag: 'Checks',
    summary: 'Get reference image',
    description:
      'Returns the frame that shows the face best, as JPEG, as it was uploaded: `referenceImage.mirrored` of the check says whether it is mirrored. Each call is logged.',
    access: 'checks-frames',
    parameters: [checkId],
    answer: { status: 200, description: 'The image.', contentType: 'image/jpeg' },
    problems: [
      'forbidden',
      'check-not-found',
      'check-not-passed',
      'check-redacted',
      'attempt-erased',
      'no-reference-image',
    ],
  },
  {
    id: 'cancelCheck',
    method: 'post',
    path: '/checks/{id}/cancel',
    tag: 'Checks',
    summary: 'Cancel check',
    description: 'Ends a check that is still under way. Repeating it is harmless.',
    access: 'checks-write',
    parameters: [checkId],
    answer: {
      status: 200,
      description: 'The check, cancelled.',
      contentType: 'application/json',
      schema: 'ListedCheck',
      example: { ...examples.listedCheck, status: 'cancelled' },
    },
    problems: ['forbidden', 'check-not-found', 'check-ended'],
  },
  {
    id: 'redactCheck',
    method: 'post',
    path: '/checks/{id}/redact',
    tag: 'Checks',
    summary: 'Redact check',
    description:
      'Erases all attempts of a check, with their frames, then the reference and everything else that you said about the person. A check that is under way is cancelled first. While an attempt may still receive data, or there is more to delete, the response is `attempt-in-progress`: repeat the request after the time in `Retry-After`. Repeating it is harmless.',
    access: 'checks-write',
    parameters: [checkId],
    answer: {
      status: 200,
      description: 'The check, redacted.',
      contentType: 'application/json',
      schema: 'ListedCheck',
      example: examples.redactedCheck,
    },
    problems: ['forbidden', 'check-not-found', 'attempt-in-progress'],
  },
];

/** What the page of a check calls, with the client secret as bearer. */
export const ownCheckOperations: readonly Operation[] = [
  {
    id: 'readOwnCheck',
    method: 'get',
    path: '/check',
    tag: 'Checks',
    summary: 'Get own check',
    description: 'Returns the check that the client secret belongs to, as its page needs it.',
    access: 'check',
    answer: {
      status: 200,
      description: 'The check.',
      contentType: 'application/json',
      schema: 'OwnCheck',
      example: examples.ownCheck,
    },
    problems: ['forbidden', 'check-not-found'],
  },
  {
    id: 'giveConsent',
    method: 'post',
    path: '/check/consent',
    tag: 'Checks',
    summary: 'Accept or decline',
    description:
      'Records that the person agrees to be recorded. If the person does not agree, the check ends as declined.',
    access: 'check',
    request: [{ contentType: 'application/json', schema: 'ConsentRequest', example: examples.consent }],
    answer: {
      status: 200,
      description: 'The check.',
      contentType: 'application/json',
      schema: 'OwnCheck',
      example: { ...examples.ownCheck, consentNeeded: undefined },
    },
    problems: [
      'forbidden',
      'malformed',
      'unsupported-media-type',
      'body-too-large',
      'check-not-found',
      'check-ended',
      'check-handed-off',
      'consent-outdated',
    ],
  },
];
