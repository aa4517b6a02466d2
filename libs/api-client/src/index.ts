export * from './admin-failure';
export * from './admin-http';
export * from './portal-config';
export * from './roles';
export * from './session';
