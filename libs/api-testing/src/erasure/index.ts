export * from './erasure-store.contract';
export * from './in-memory-erasure-store';
