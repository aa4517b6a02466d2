export * from './statistics/dynamo-attempt-counters';
export * from './attempts/dynamo-attempt-listing';
export * from './dynamo-attempt-store';
export * from './audit/dynamo-audit-log';
export * from './erasure/dynamo-erasure-store';
export * from './reviews/dynamo-review-store';
export * from './thresholds/dynamo-thresholds-store';
