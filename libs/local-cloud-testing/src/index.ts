export * from './backend-token';
export * from './sign-in';
export * from './start-local-cloud';
export * from './start-stand-ins';
