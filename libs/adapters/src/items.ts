/** The table's items as stored, for programs that fill a table without the use cases. */
export * from './dynamodb/attempt-table';
export * from './dynamodb/attempts/attempt-item';
export { auditEventOf, newAuditItem } from './dynamodb/audit/audit-chain';
export * from './dynamodb/days/held-days';
export * from './dynamodb/frames/frame-item';
export { triesWrite } from './dynamodb/pauses/tries-item';
export { newReviewItem, reviewedAttributes } from './dynamodb/reviews/dynamo-review-store';
export * from './dynamodb/statistics/counters';
export { Overtaken, storeCall } from './dynamodb/store-call';
export { decisionOf, newDecisionItem } from './dynamodb/verdicts/decide-attempt';
export type { DecisionItem } from './dynamodb/verdicts/decide-attempt';
