export * from './testing/drawn-head';
export * from './testing/nose-params';
