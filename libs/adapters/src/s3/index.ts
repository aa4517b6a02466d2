export * from './s3-frame-store';
