/** The meaning of the codes, for pages: without the schemas, and so without the schema library. */
export * from './problem-advice';
export * from './problem-catalogue';
