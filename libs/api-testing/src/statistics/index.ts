export * from './attempt-counters.contract';
export * from './in-memory-attempt-counters';
