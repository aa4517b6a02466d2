export * from './dynamo-attempt-counters';
export * from './dynamo-attempt-listing';
export * from './dynamo-attempt-store';
export * from './dynamo-audit-log';
export * from './dynamo-erasure-store';
export * from './dynamo-review-store';
export * from './dynamo-thresholds-store';
