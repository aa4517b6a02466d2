export * from './openapi-document';
export type { Access, Body, Operation } from './operation';
export type { Parameter } from './parameter';
export * from './operations';
export { problemsOf } from './problem-responses';
export { publishedDocument } from './published-document';
export type { Scopes } from './scopes';
