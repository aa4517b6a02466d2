export * from './end-of-span';
export * from './open-cursor';
export * from './query-key';
export * from './seal-cursor';
