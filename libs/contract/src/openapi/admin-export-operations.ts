import { examples } from './examples';
import type { Operation } from './operation';

/** Attempts, to be taken elsewhere. */
export const adminExportOperations: readonly Operation[] = [
  {
    id: 'exportAttempts',
    method: 'post',
    path: '/admin/attempts/export',
    tag: 'Admin',
    summary: 'Export attempts',
    description:
      'The attempts of a list as CSV, the newest first, a piece at a time. Beginning an export is written down, with its filters and whether it holds personal data; ' +
      'only the admin who began it can go on with it.',
    access: 'admins',
    request: [{ contentType: 'application/json', schema: 'AttemptExportRequest', example: examples.exportRequest }],
    answer: {
      status: 200,
      description: 'A piece of the export.',
      contentType: 'application/json',
      schema: 'AttemptExportPiece',
      example: examples.exported,
    },
    refusals: ['malformed', 'unsupported-media-type', 'body-too-large', 'cursor-outdated'],
  },
];
