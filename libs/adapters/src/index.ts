export * from './aws-clients';
export * from './dynamodb';
export * from './environment';
export * from './oidc';
export * from './rekognition';
export * from './s3';
export * from './secrets-manager';
