export * from './in-memory-access-tokens';
export * from './in-memory-attempt-store';
export * from './in-memory-attempt-tokens';
export * from './in-memory-frame-store';
export * from './in-memory-receipts';
export * from './in-memory-thresholds-store';
export * from './outage';
export * from './scripted-face-analyser';
