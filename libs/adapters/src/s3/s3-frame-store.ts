import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { _Error as DeletionError, S3Client } from '@aws-sdk/client-s3';
import { frameObjects } from '@liveness/storage-layout';
import type { FrameStore } from '@liveness/use-cases';
import { unavailableOnOutage } from '../resilience/aws-errors';

export interface S3FrameStoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** The account id that must own the bucket; otherwise S3 rejects the request. */
  readonly bucketOwner?: string;
}

/**
 * Stores frames as objects of one bucket. Without permission to list the bucket, S3 returns "access denied" instead of
 * "no such key" for a missing frame, and an attempt with a missing frame could never be finished. So grant that
 * permission.
 */
export function s3FrameStore({ client, bucket, bucketOwner }: S3FrameStoreOptions): FrameStore {
  const object = (attemptId: string, sequence: number) => ({
    Bucket: bucket,
    Key: frameObjects.key(attemptId, sequence),
    ExpectedBucketOwner: bucketOwner,
  });
  return {
    put: (attemptId, sequence, jpeg) =>
      unavailableOnOutage('frame-store', async () => {
        await client.send(
          new PutObjectCommand({
            ...object(attemptId, sequence),
            Body: jpeg,
            ContentLength: jpeg.byteLength,
            ContentType: frameObjects.contentType,
          }),
        );
      }),
    get: (attemptId, sequence) =>
      unavailableOnOutage('frame-store', async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand(object(attemptId, sequence)));
          return await Body?.transformToByteArray();
        } catch (error) {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        }
      }),
    deleteAll: (attemptId) =>
      unavailableOnOutage('frame-store', async () => {
        const where = { Bucket: bucket, ExpectedBucketOwner: bucketOwner };
        // A page of the list is as long as one deletion may be.
        const {
          Versions = [],
          DeleteMarkers = [],
          IsTruncated,
        } = await client.send(new ListObjectVersionsCommand({ ...where, Prefix: frameObjects.prefixOf(attemptId) }));
        const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
        if (Objects.length === 0) return 'done';
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ ...where, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0) throw notDeleted(Errors);
        return IsTruncated ? 'more' : 'done';
      }),
  };
}

/**
 * Returns the error of objects that S3 did not delete although it returned 200. Unless it is forbidden, the next call
 * may succeed.
 */
function notDeleted(errors: readonly DeletionError[]): Error {
  const codes = [...new Set(errors.map(({ Code }) => Code))];
  return Object.assign(new Error(`${errors.length} versions of frames were not deleted: ${codes.join(', ')}`), {
    $fault: codes.includes('AccessDenied') ? 'client' : 'server',
  });
}
