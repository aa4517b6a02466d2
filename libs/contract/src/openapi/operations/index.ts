import type { Operation } from '../operation';
import { adminCheckOperations } from './admin-checks';
import { attemptOperations, giveBackOperations, startOperations } from './attempts';
import { auditOperations } from './audit';
import { checkOperations, ownCheckOperations } from './checks';
import { erasureOperations } from './erasure';
import { exportOperations } from './exports';
import { frameOperations } from './frames';
import { handOffOperations } from './hand-off';
import { listingOperations } from './listing';
import { pauseOperations } from './pauses';
import { publicOperations } from './public';
import { reviewOperations } from './reviews';
import { statisticsOperations } from './statistics';
import { thresholdsOperations } from './thresholds';
import { verifyOperations } from './verdicts';

/** Every operation of the API, in the order of the document. */
export const operations: readonly Operation[] = [
  ...startOperations,
  ...frameOperations,
  ...giveBackOperations,
  ...verifyOperations,
  ...attemptOperations,
  ...checkOperations,
  ...ownCheckOperations,
  ...handOffOperations,
  ...listingOperations,
  ...reviewOperations,
  ...adminCheckOperations,
  ...erasureOperations,
  ...pauseOperations,
  ...thresholdsOperations,
  ...exportOperations,
  ...auditOperations,
  ...statisticsOperations,
  ...publicOperations,
];
