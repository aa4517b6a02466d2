export * from './backend-token';
export * from './cookie-jar';
export * from './find-running-cloud';
export * from './json-server';
export * from './patient-environment';
export * from './sign-in';
export * from './start-local-cloud';
export * from './start-stand-ins';
