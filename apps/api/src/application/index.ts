export * from './context';
export * from './put-frame';
export * from './random-integer';
export * from './read-attempt';
export * from './select-challenge';
export * from './settings';
export * from './start-attempt';
export * from './verify-attempt';
