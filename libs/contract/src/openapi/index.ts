export * from './openapi-document';
export * from './operation';
export * from './operations';
export { problemsOf } from './problem-responses';
export { publishedDocument } from './published-document';
