import type { S3Client } from '@aws-sdk/client-s3';
import type { FrameStore } from '../../application/ports';

export interface S3FrameStoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Account id that must own the bucket; S3 refuses otherwise. */
  readonly bucketOwner?: string;
}

export function s3FrameStore(_options: S3FrameStoreOptions): FrameStore {
  throw new Error('not built yet');
}
