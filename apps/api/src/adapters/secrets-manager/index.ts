export * from './secret-attempt-tokens';
export * from './secret-receipts';
