export * from './testing/person';
