export * from './secret-attempt-tokens';
export * from './secret-cursors';
export * from './secret-receipts';
