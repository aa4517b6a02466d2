export * from './aws-stand-ins';
export * from './dynamo-stand-in';
export * from './dynoxide';
export * from './faults';
export * from './measured-queries';
export * from './scan-table';
export * from './scripted-issuer';
export * from './scripted-rekognition';
