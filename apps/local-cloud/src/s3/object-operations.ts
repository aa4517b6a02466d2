import { header } from '../aws-wire/wire-server';
import type { WireResponse } from '../aws-wire/wire-server';
import type { ObjectVersion } from './object-store';
import { decodePayload } from './payload';
import type { S3Call } from './s3-call';
import { s3Error } from './s3-error';

export function putObject({ request, store, bucket, key }: S3Call): WireResponse {
  if (header(request, 'x-amz-copy-source')) return s3Error('NotImplemented');
  const payload = decodePayload(request);
  if (!payload.ok) return s3Error(payload.code);
  const existing = store.find(bucket, key);
  if (header(request, 'if-none-match') === '*' && existing && !existing.isDeleteMarker)
    return s3Error('PreconditionFailed');
  const metadata = Object.fromEntries(
    Object.keys(request.headers)
      .filter((name) => name.startsWith('x-amz-meta-'))
      .map((name) => [name, header(request, name) ?? '']),
  );
  const version = store.put(bucket, key, payload.body, {
    contentType: header(request, 'content-type') ?? 'binary/octet-stream',
    metadata,
  });
  return {
    status: 200,
    headers: { etag: version.etag, 'x-amz-version-id': version.versionId, ...checksumHeaders(version) },
  };
}

/** GetObject and HeadObject. */
export function getObject({ request, store, bucket, key }: S3Call): WireResponse {
  const versionId = request.query.get('versionId') ?? undefined;
  const version = store.find(bucket, key, versionId);
  if (!version) return s3Error(versionId ? 'NoSuchVersion' : 'NoSuchKey');
  if (version.isDeleteMarker)
    return s3Error(versionId ? 'MethodNotAllowed' : 'NoSuchKey', {
      'x-amz-delete-marker': 'true',
      'x-amz-version-id': version.versionId,
    });
  return {
    status: 200,
    headers: {
      'content-type': version.contentType,
      'content-length': String(version.size),
      etag: version.etag,
      'last-modified': new Date(version.modifiedMs).toUTCString(),
      'x-amz-version-id': version.versionId,
      'x-amz-server-side-encryption': 'AES256',
      ...version.metadata,
      ...(header(request, 'x-amz-checksum-mode') === 'ENABLED' ? checksumHeaders(version) : {}),
    },
    body: version.body,
  };
}

export function deleteObject({ request, store, bucket, key }: S3Call): WireResponse {
  const deleted = deleteOne({ store, bucket }, key, request.query.get('versionId') ?? undefined);
  return {
    status: 204,
    headers: {
      'x-amz-version-id': deleted.versionId,
      ...(deleted.isDeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  };
}

/**
 * Deletes an object and returns the result: without a version id the new marker, with one that version. Deleting what
 * does not exist succeeds, as in S3.
 */
export function deleteOne(
  { store, bucket }: Pick<S3Call, 'store' | 'bucket'>,
  key: string,
  versionId: string | undefined,
): Pick<ObjectVersion, 'versionId' | 'isDeleteMarker'> {
  if (versionId === undefined) return store.putDeleteMarker(bucket, key);
  return store.deleteVersion(bucket, key, versionId) ?? { versionId, isDeleteMarker: false };
}

function checksumHeaders(version: ObjectVersion): Record<string, string> {
  return { 'x-amz-checksum-crc32': version.crc32, 'x-amz-checksum-type': 'FULL_OBJECT' };
}
