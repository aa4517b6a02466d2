export * from './access-tokens';
export * from './attempt-store';
export * from './attempt-tokens';
export * from './face-analyser';
export * from './frame-store';
export * from './receipts';
export * from './thresholds-store';
export * from './unavailable';
