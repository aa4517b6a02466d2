export * from './portal-config';
