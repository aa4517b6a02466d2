export * from './challenge';
export * from './limits';
