export * from './cursors.contract';
export * from './in-memory-cursors';
export * from './newest-first';
