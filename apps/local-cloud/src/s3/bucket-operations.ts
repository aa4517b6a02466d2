import type { WireResponse } from '../aws-wire/wire-server';
import type { S3Call } from './s3-call';
import { s3Error } from './s3-error';
import { element, xmlDocument } from './xml';

/** Three to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at both ends. */
const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

export function createBucket({ store, bucket }: S3Call): WireResponse {
  if (!bucketName.test(bucket)) return s3Error('InvalidBucketName');
  return store.createBucket(bucket)
    ? { status: 200, headers: { location: `/${bucket}` } }
    : s3Error('BucketAlreadyOwnedByYou');
}

export function headBucket(): WireResponse {
  return { status: 200, headers: { 'x-amz-bucket-region': 'us-east-1' } };
}

/** Every bucket here keeps versions, like the deployed one. */
export function getBucketVersioning(): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xmlDocument(element('VersioningConfiguration', element('Status', 'Enabled'))),
  };
}
