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
];
