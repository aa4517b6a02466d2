/** The items of the table as they are stored, for what fills a table by other ways than use cases. */
export * from './dynamodb/attempt-table';
export * from './dynamodb/attempts/attempt-item';
export * from './dynamodb/audit/audit-item';
export * from './dynamodb/frames/frame-item';
export * from './dynamodb/reviews/review-item';
export * from './dynamodb/statistics/counters';
export * from './dynamodb/store-call';
export * from './dynamodb/verdicts/decision-item';
