export * from './read-statistics';
