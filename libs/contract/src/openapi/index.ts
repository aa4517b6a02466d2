export * from './openapi-document';
export * from './operation';
export * from './operations';
export { refusalsOf } from './problem-answers';
