export * from './frames-pass';
export * from './open-attempt';
export * from './read-frame';
export * from './review-attempt';
