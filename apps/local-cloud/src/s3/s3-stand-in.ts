import { checkSignature, localAccountId } from '../aws-wire/signature';
import type { LocalCredentials, SignatureVerdict } from '../aws-wire/signature';
import { header, serveWire } from '../aws-wire/wire-server';
import type { WireResponse, WireRequest } from '../aws-wire/wire-server';
import type { LoopbackServer } from '../http/loopback-server';
import { once } from '../once';
import { createBucket, getBucketVersioning, headBucket } from './bucket-operations';
import { deleteObjects } from './delete-objects';
import { listObjectVersions } from './list-object-versions';
import { listObjects } from './list-objects';
import { deleteObject, getObject, putObject } from './object-operations';
import { ObjectStore } from './object-store';
import { parsePath } from './s3-call';
import type { S3Call } from './s3-call';
import { s3Error } from './s3-error';
import type { S3ErrorCode } from './s3-error';

const maxBodyBytes = 64 * 1024 * 1024;
/** S3's own limit, in bytes of UTF-8. */
const maxKeyBytes = 1024;

const signatureProblem: Readonly<Record<Exclude<SignatureVerdict, 'valid'>, S3ErrorCode>> = {
  missing: 'AccessDenied',
  malformed: 'AuthorizationHeaderMalformed',
  'unknown-key': 'InvalidAccessKeyId',
  skewed: 'RequestTimeTooSkewed',
  mismatch: 'SignatureDoesNotMatch',
};

export interface S3StandInOptions {
  /** The database file of all buckets. */
  readonly file: string;
  readonly credentials: LocalCredentials;
  /** Buckets that exist from the start. */
  readonly buckets: readonly string[];
  readonly report: (error: unknown) => void;
}

/** The part of S3 that this product uses, with versioned buckets, over S3's own protocol. */
export async function startS3StandIn({
  file,
  credentials,
  buckets,
  report,
}: S3StandInOptions): Promise<LoopbackServer> {
  const store = new ObjectStore(file);
  for (const bucket of buckets) store.createBucket(bucket);
  const server = await serveWire({
    maxBodyBytes,
    handle: async (request) => responseTo(request, store, credentials),
    tooLarge: () => s3Error('EntityTooLarge'),
    broken: (error) => {
      report(error);
      return s3Error('InternalError');
    },
  });
  return {
    ...server,
    close: once(async () => {
      await server.close();
      store.close();
    }),
  };
}

function responseTo(request: WireRequest, store: ObjectStore, credentials: LocalCredentials): WireResponse {
  const verdict = checkSignature(request, credentials);
  if (verdict !== 'valid') return s3Error(signatureProblem[verdict]);
  const path = parsePath(request.path);
  if (!path) return s3Error('InvalidURI');
  const call: S3Call = { request, store, ...path };
  const owner = header(request, 'x-amz-expected-bucket-owner');
  if (owner !== undefined && owner !== localAccountId) return s3Error('AccessDenied');
  if (Buffer.byteLength(call.key) > maxKeyBytes) return s3Error('KeyTooLongError');
  if (call.key === '' && request.method === 'PUT' && request.query.size === 0) return createBucket(call);
  if (!store.hasBucket(call.bucket)) return s3Error('NoSuchBucket');
  return call.key === '' ? bucketResponse(call) : objectResponse(call);
}

function bucketResponse(call: S3Call): WireResponse {
  const { method, query } = call.request;
  if (method === 'HEAD') return headBucket();
  if (method === 'POST' && query.has('delete')) return deleteObjects(call);
  if (method === 'GET' && query.has('versions')) return listObjectVersions(call);
  if (method === 'GET' && query.has('versioning')) return getBucketVersioning();
  if (method === 'GET' && query.get('list-type') === '2') return listObjects(call);
  return s3Error('NotImplemented');
}

/**
 * Sub-resources of objects that exist in S3 but not here: without this list, `PUT ?tagging` would overwrite the object.
 */
const unsupportedSubresources = [
  'acl',
  'attributes',
  'legal-hold',
  'partNumber',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
];

function objectResponse(call: S3Call): WireResponse {
  const { method, query } = call.request;
  if (unsupportedSubresources.some((name) => query.has(name)) || header(call.request, 'range'))
    return s3Error('NotImplemented');
  if (method === 'PUT') return putObject(call);
  if (method === 'GET' || method === 'HEAD') return getObject(call);
  if (method === 'DELETE') return deleteObject(call);
  return s3Error('MethodNotAllowed');
}
