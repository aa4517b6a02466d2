import { GetObjectCommand, GetObjectTaggingCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { localCredentials } from '../aws-wire/signature';
import { rawRequest } from '../testing/request';
import { bucket, startS3Fixture } from './testing/s3-fixture';
import type { S3Fixture } from './testing/s3-fixture';

describe('the S3 stand-in rejects', () => {
  let s3: S3Fixture;
  beforeEach(async () => (s3 = await startS3Fixture()));
  afterEach(async () => {
    expect(s3.problems).withContext('bugs met on the way').toEqual([]);
    await s3.close();
  });

  const nameOfFailure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: Error) => error.name,
    );
  const readWith = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    nameOfFailure(s3.clientOf(credentials).send(new GetObjectCommand({ Bucket: bucket, Key: 'a' })));

  it('unsigned requests', async () => {
    expect((await rawRequest(s3.origin, { path: `/${bucket}/a` })).status).toBe(403);
  });

  it('unknown keys and wrong secrets', async () => {
    expect(await readWith({ ...localCredentials, accessKeyId: 'SOMEBODY' })).toBe('InvalidAccessKeyId');
    expect(await readWith({ ...localCredentials, secretAccessKey: 'guess' })).toBe('SignatureDoesNotMatch');
  });

  it('malformed signatures', async () => {
    const headers = {
      authorization: 'AWS4-HMAC-SHA256 Credential=x, SignedHeaders=y, Signature=z',
      'x-amz-date': '20260101T000000Z',
    };
    expect((await rawRequest(s3.origin, { path: `/${bucket}/a`, headers })).body).toContain(
      'AuthorizationHeaderMalformed',
    );
  });

  it('buckets that do not exist', async () => {
    expect(await nameOfFailure(s3.client.send(new ListObjectsV2Command({ Bucket: 'nowhere' })))).toBe('NoSuchBucket');
  });

  it('bytes that do not match their checksum', async () => {
    const put = s3.client.send(
      new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'x', ChecksumCRC32: 'AAAAAA==' }),
    );
    expect(await nameOfFailure(put)).toBe('BadDigest');
  });

  it('versions that do not exist', async () => {
    await s3.put('a');
    expect(
      await nameOfFailure(s3.client.send(new GetObjectCommand({ Bucket: bucket, Key: 'a', VersionId: 'none' }))),
    ).toBe('NoSuchVersion');
  });

  it('unsupported operations, instead of doing something else', async () => {
    await s3.put('a', 'kept');
    expect(await nameOfFailure(s3.client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: 'a' })))).toBe(
      'NotImplemented',
    );
    expect(
      await nameOfFailure(s3.client.send(new GetObjectCommand({ Bucket: bucket, Key: 'a', Range: 'bytes=0-1' }))),
    ).toBe('NotImplemented');
  });

  it('bodies above its limit, without storing them', async () => {
    const headers = { 'content-length': String(65 * 1024 * 1024) };
    const response = await rawRequest(s3.origin, { method: 'PUT', path: `/${bucket}/a`, headers });
    expect(response.body).toContain('EntityTooLarge');
    expect((await s3.versions()).Versions).toBeUndefined();
  });
});
