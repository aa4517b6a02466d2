import { auditActions } from '@liveness/domain';
import type { AuditQuery } from '../../audit/audit';
import { examples } from '../examples';
import type { Operation, Parameter } from '../operation';

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };

const filters: Readonly<
  Record<keyof AuditQuery, readonly [description: string, schema: Readonly<Record<string, unknown>>]>
> = {
  from: ['Only events at or after this time. Defaults to one year ago.', moment],
  to: ['Only events before this time.', moment],
  actor: ['Only events by this person: `sub` of the token.', text],
  action: ['Only events with this action.', { enum: auditActions }],
  object: [
    'Only events on this object: an attempt id, or challenge and version for thresholds, e.g. `NOSE/4`, or `user/` and the first 16 hex digits of the SHA-256 of a user id.',
    text,
  ],
  cursor: ['`nextCursor` of the previous page. Valid for the same filters and the same caller only.', text],
};

const queryParameters: readonly Parameter[] = Object.entries(filters).map(([name, [description, schema]]) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
}));

/** The audit log. */
export const auditOperations: readonly Operation[] = [
  {
    id: 'readAudit',
    method: 'get',
    path: '/admin/audit',
    tag: 'Admin',
    summary: 'List audit events',
    description:
      'Returns audit events, newest first. Filters can be combined. Events are never changed or deleted. One request reads a limited number of events: if few of them match, a page may be ' +
      'short or empty. Continue with `nextCursor` until it is absent.',
    access: 'reviewers',
    parameters: queryParameters,
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
