export * from './openapi-document';
export type { Access, Body, Operation, Parameter } from './operation';
export * from './operations';
export { problemsOf } from './problem-responses';
export { publishedDocument } from './published-document';
