export { clientCredentials, type ClientCredentialsOptions, type TokenSource } from './client-credentials';
export type { components, operations, paths } from './generated/api';
export { LivenessClient } from './liveness-client';
export type {
  Attempt,
  BearerSource,
  Check,
  CheckFilter,
  CreatedCheck,
  ListedCheck,
  LivenessClientOptions,
  NewCheck,
  OwnCheck,
} from './liveness-client';
export {
  LivenessError,
  type CallProblem,
  type LivenessErrorCode,
  type LivenessErrorDetails,
  type ReceiptProblem,
  type TokenProblem,
} from './liveness-error';
export type { Receipt } from './receipts/receipt';
export { fixedReceiptKeys, receiptKeys, type ReceiptKeys, type ReceiptKeysOptions } from './receipts/receipt-keys';
export {
  verifyReceipt,
  type ReceiptBinding,
  type ReceiptExpectations,
  type VerifyReceiptOptions,
} from './receipts/verify-receipt';
