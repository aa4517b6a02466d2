import { examples } from '../examples';
import type { Operation } from '../operation';

/** The export of attempts. */
export const exportOperations: readonly Operation[] = [
  {
    id: 'exportAttempts',
    method: 'post',
    path: '/admin/attempts/export',
    tag: 'Admin',
    summary: 'Export attempts',
    description:
      'Returns the matching attempts as CSV, newest first, in parts. The start of an export is recorded in the audit log, with its filters and whether it includes personal data. ' +
      'Only the admin who started an export can continue it.',
    access: 'admins',
    request: [{ contentType: 'application/json', schema: 'AttemptExportRequest', example: examples.exportRequest }],
    answer: {
      status: 200,
      description: 'A part of the export.',
      contentType: 'application/json',
      schema: 'AttemptExportPiece',
      example: examples.exported,
    },
    problems: ['malformed', 'unsupported-media-type', 'body-too-large', 'cursor-outdated'],
  },
];
