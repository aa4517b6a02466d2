export * from './testing/arbitraries';
export * from './testing/contract';
export * from './testing/describe-challenge';
export * from './testing/hostile-observations';
export * from './testing/one-after-the-other';
export * from './testing/person';
export type { Trial } from './testing/trial';
