export * from './in-memory-thresholds-store';
export * from './thresholds-store.contract';
