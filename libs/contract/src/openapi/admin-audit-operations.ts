import { auditActions } from '@liveness/domain';
import type { AuditQuery } from '../audit';
import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };

const filters: Readonly<
  Record<keyof AuditQuery, readonly [description: string, schema: Readonly<Record<string, unknown>>]>
> = {
  from: ['At this moment or later; a year ago where it is left out.', moment],
  to: ['Before this moment.', moment],
  actor: ['Done by the owner of this subject.', text],
  action: ['What was done.', { enum: auditActions }],
  object: ['Done to this: an attempt by its id, thresholds by challenge and version as `NOSE/4`.', text],
  cursor: ['Where the page before ended, as it said. Good for the same filters only.', text],
};

const queryParameters: readonly Parameter[] = Object.entries(filters).map(([name, [description, schema]]) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
}));

/** Who did what. */
export const adminAuditOperations: readonly Operation[] = [
  {
    id: 'readAudit',
    method: 'get',
    path: '/admin/audit',
    tag: 'Admin',
    summary: 'Read the audit log',
    description:
      'Who did what to what in the console, the latest first, by any combination of filters. Nothing of it is ever changed or deleted. One request reads a bounded number of events: a page may ' +
      'hold fewer than there are, even none, says how far back it searched, and the next one continues there.',
    access: 'reviewers',
    parameters: queryParameters,
    answer: {
      status: 200,
      description: 'A page of the log.',
      contentType: 'application/json',
      schema: 'AuditPage',
      example: examples.auditPage,
    },
    refusals: ['malformed', 'cursor-outdated'],
  },
];
