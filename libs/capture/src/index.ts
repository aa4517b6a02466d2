export * from './capture-flow';
export type * from './check/check-events';
export * from './check/check-flow';
export * from './check/check-secret';
export * from './check/consent-first';
export * from './provide-capture';
export * from './words/languages';
export type { Words } from './words/words';
