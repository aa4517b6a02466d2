export * from './cursors';
export * from './end-of-span';
