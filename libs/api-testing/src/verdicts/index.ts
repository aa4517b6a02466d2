export * from './face-comparer.contract';
export * from './in-memory-receipts';
export * from './receipts.contract';
export * from './scripted-face-comparer';
