export * from './routes';
export * from './words/slices';
