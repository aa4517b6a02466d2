export * from './admin-attempts';
export * from './attempt-detail';
export * from './attempts';
export * from './portal-config';
export * from './problem';
export * from './problem-catalogue';
export * from './public';
export * from './reviews';
