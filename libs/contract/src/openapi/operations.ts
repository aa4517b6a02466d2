import { adminAttemptOperations } from './admin-attempt-operations';
import { adminAuditOperations } from './admin-audit-operations';
import { adminExportOperations } from './admin-export-operations';
import { adminStatisticsOperations } from './admin-statistics-operations';
import { adminThresholdsOperations } from './admin-thresholds-operations';
import { attemptOperations } from './attempt-operations';
import type { Operation } from './operation';
import { publicOperations } from './public-operations';

/** Every route of the API. */
export const operations: readonly Operation[] = [
  ...attemptOperations,
  ...adminAttemptOperations,
  ...adminThresholdsOperations,
  ...adminExportOperations,
  ...adminAuditOperations,
  ...adminStatisticsOperations,
  ...publicOperations,
];
