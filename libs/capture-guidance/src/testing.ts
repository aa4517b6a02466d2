export * from './testing/drawn-head';
