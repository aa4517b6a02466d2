export * from './preview-thresholds';
export * from './publish-thresholds';
export * from './read-thresholds';
export * from './thresholds-in-force';
