import { examples } from '../examples';
import type { Operation } from '../operation';

/** The audit log. */
export const auditOperations: readonly Operation[] = [
  {
    id: 'readAudit',
    method: 'get',
    path: '/admin/audit',
    tag: 'Admin',
    summary: 'List audit events',
    description:
      'Returns audit events, newest first. Filters can be combined. Events are never changed or deleted. One request reads a limited number of events in a limited time: a page may be ' +
      'short or empty although more follow. Continue with `nextCursor` until it is absent.',
    access: 'reviewers',
    query: 'AuditQuery',
    answer: {
      status: 200,
      description: 'A page of audit events.',
      contentType: 'application/json',
      schema: 'AuditPage',
      example: examples.auditPage,
    },
    problems: ['malformed', 'cursor-outdated'],
  },
  {
    id: 'verifyAudit',
    method: 'post',
    path: '/admin/audit/verify',
    tag: 'Admin',
    summary: 'Verify audit log',
    description:
      'Tells whether audit events are missing, were changed or were added. Each event names the one before it by digest, in one of several chains; the verification follows them from their ends back, in parts. ' +
      'Continue with `nextCursor` until it is absent.',
    access: 'admins',
    request: [{ contentType: 'application/json', schema: 'VerifyAuditRequest', example: examples.verifyAudit }],
    answer: {
      status: 200,
      description: 'A part of the verification.',
      contentType: 'application/json',
      schema: 'AuditVerification',
      example: examples.auditVerification,
    },
    problems: ['malformed', 'unsupported-media-type', 'body-too-large', 'cursor-outdated'],
  },
];
