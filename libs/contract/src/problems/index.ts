/** What the codes mean, for pages: without the schemas, and so without the library that reads them. */
export * from './problem-advice';
export * from './problem-catalogue';
