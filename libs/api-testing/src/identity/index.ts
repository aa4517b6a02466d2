export * from './access-tokens.contract';
export * from './in-memory-access-tokens';
