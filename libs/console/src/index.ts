export * from './routes';
export * from './words/slices';
export * from './api/offered-challenges';
