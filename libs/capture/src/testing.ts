export * from './testing/fake-check-api';
