export * from './erase-attempt';
