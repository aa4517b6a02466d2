export * from './backend-token';
export * from './cookie-jar';
export * from './sign-in';
export * from './start-local-cloud';
export * from './start-stand-ins';
