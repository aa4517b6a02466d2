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
import { outageReason, unavailableOnOutage, UnreadableResponse } from '../resilience/aws-errors';

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
        const { ETag } = await client.send(
          new PutObjectCommand({
            ...object(attemptId, sequence),
            Body: jpeg,
            ContentLength: jpeg.byteLength,
            ContentType: frameObjects.contentType,
          }),
        );
        if (ETag === undefined) throw notOfS3('nothing says that the frame was stored');
      }),
    get: (attemptId, sequence) =>
      unavailableOnOutage('frame-store', async () => {
        try {
          const { Body, ContentType } = await client.send(new GetObjectCommand(object(attemptId, sequence)));
          if (ContentType !== frameObjects.contentType) throw notOfS3(`a frame's type is not ${ContentType}`);
          return await Body?.transformToByteArray().catch((error: unknown) => {
            throw outageReason(error) ? error : notOfS3('a frame ended early or was changed', error);
          });
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
          Name,
        } = await client.send(new ListObjectVersionsCommand({ ...where, Prefix: frameObjects.prefixOf(attemptId) }));
        if (Name === undefined) throw notOfS3('a list does not say of which bucket it is');
        const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
        if (Objects.length === 0) return 'done';
        const { Deleted = [], Errors = [] } = await client.send(
          new DeleteObjectsCommand({ ...where, Delete: { Objects } }),
        );
        if (Errors.length > 0) throw notDeleted(Errors);
        if (Deleted.length < Objects.length) throw notOfS3('nothing says that all versions were deleted');
        return IsTruncated ? 'more' : 'done';
      }),
  };
}

/**
 * Returns the outage of something else that responds 200 in the place of S3, such as a proxy with a page of its own. What S3
 * returns has no body to parse in most cases, so that the SDK itself notices nothing: a frame would count as stored, or as
 * deleted.
 */
function notOfS3(missing: string, cause?: unknown): UnreadableResponse {
  return new UnreadableResponse(missing, { cause });
}

/**
 * Returns the error of objects that S3 did not delete although it returned 200, named as S3 names it. The next call may
 * succeed.
 */
function notDeleted(errors: readonly DeletionError[]): Error {
  const codes = [...new Set(errors.map(({ Code }) => Code))];
  return Object.assign(new Error(`${errors.length} versions of frames were not deleted: ${codes.join(', ')}`), {
    name: codes.includes('AccessDenied') ? 'AccessDenied' : (codes[0] ?? 'InternalError'),
    $fault: 'server',
  });
}
