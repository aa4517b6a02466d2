import { examples } from '../examples';
import { uuidPattern } from '../field-formats';
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
const request = [{ contentType: 'application/json', schema: 'CheckActionRequest', example: examples.checkAction }];
const { reference: _reference, ...redacted } = examples.adminListedCheck;

/** The checks of all clients, for reviewers and admins. */
export const adminCheckOperations: readonly Operation[] = [
  {
    id: 'searchChecks',
    method: 'get',
    path: '/admin/checks',
    tag: 'Admin',
    summary: 'List checks of all clients',
    description:
      'Returns checks, newest first. Filters can be combined. One request reads a limited number of checks in a limited time: a page may be short or empty although more follow. ' +
      'Continue with `nextCursor` until it is absent. The first page of a search for a reference is recorded in the audit log. A redacted check has no reference, so no search for one finds it.',
    access: 'reviewers',
    query: 'AdminCheckQuery',
    answer: {
      status: 200,
      description: 'A page of checks.',
      contentType: 'application/json',
      schema: 'AdminCheckPage',
      example: { checks: [examples.adminListedCheck], searchedTo: '2025-12-03T03:03:00.000Z' },
    },
    problems: ['malformed', 'cursor-outdated'],
  },
  {
    id: 'openCheck',
    method: 'get',
    path: '/admin/checks/{id}',
    tag: 'Admin',
    summary: 'Get check of any client',
    description:
      'Returns a check with its attempts and with the time that its reference has to wait, if it has failed too often. Without receipts and images. The access is recorded in the audit log.',
    access: 'reviewers',
    parameters: [checkId],
    answer: {
      status: 200,
      description: 'The check.',
      contentType: 'application/json',
      schema: 'AdminCheck',
      example: examples.adminCheck,
    },
    problems: ['check-not-found'],
  },
  {
    id: 'viewReferenceImage',
    method: 'get',
    path: '/admin/checks/{id}/reference-image',
    tag: 'Admin',
    summary: 'View reference image',
    description:
      'Returns the frame that shows the face best, as JPEG, as it was uploaded. Each call is recorded in the audit log.',
    access: 'reviewers',
    parameters: [checkId],
    answer: { status: 200, description: 'The image.', contentType: 'image/jpeg' },
    problems: ['check-not-found', 'check-not-passed', 'check-redacted', 'attempt-erased', 'no-reference-image'],
  },
  {
    id: 'cancelAnyCheck',
    method: 'post',
    path: '/admin/checks/{id}/cancel',
    tag: 'Admin',
    summary: 'Cancel check of any client',
    description:
      'Ends a check that is still under way. The audit log keeps the check, the admin and the reason. Repeating it is harmless.',
    access: 'admins',
    parameters: [checkId],
    request,
    answer: {
      status: 200,
      description: 'The check, cancelled.',
      contentType: 'application/json',
      schema: 'AdminListedCheck',
      example: { ...examples.adminListedCheck, status: 'cancelled' },
    },
    problems: ['check-not-found', 'check-ended', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
  {
    id: 'redactAnyCheck',
    method: 'post',
    path: '/admin/checks/{id}/redact',
    tag: 'Admin',
    summary: 'Redact check of any client',
    description:
      'Erases all attempts of a check, with their frames, then the reference and everything else that the client said about the person. A check that is under way is cancelled first. While an attempt may still receive data, or there is more to delete, the response is `attempt-in-progress`: repeat the request after the time in `Retry-After`. The audit log keeps the check, the admin and the reason. Repeating it is harmless.',
    access: 'admins',
    parameters: [checkId],
    request,
    answer: {
      status: 200,
      description: 'The check, redacted.',
      contentType: 'application/json',
      schema: 'AdminListedCheck',
      example: { ...redacted, status: 'redacted', redactedAt: '2026-02-01T08:00:00.000Z' },
    },
    problems: ['check-not-found', 'attempt-in-progress', 'malformed', 'unsupported-media-type', 'body-too-large'],
  },
];
