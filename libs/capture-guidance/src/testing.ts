export * from './testing/drawn-head';
export * from './testing/light-sitting';
export * from './testing/nose-params';
export * from './testing/turn-sitting';
