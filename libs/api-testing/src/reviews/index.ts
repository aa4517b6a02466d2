export * from './in-memory-review-store';
export * from './review-store.contract';
