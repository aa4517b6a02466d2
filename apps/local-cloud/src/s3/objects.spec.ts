import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { bucket, startS3Fixture } from './testing/s3-fixture';
import type { S3Fixture } from './testing/s3-fixture';

describe('objects in the S3 stand-in', () => {
  let s3: S3Fixture;
  beforeEach(async () => (s3 = await startS3Fixture()));
  afterEach(() => s3.close());

  const text = async (key: string, VersionId?: string) =>
    (await s3.client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId }))).Body!.transformToString();
  const nameOfFailure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: Error) => error.name,
    );

  it('are returned with their bytes, type, metadata and checksum', async () => {
    const body = Buffer.from([0xff, 0xd8, 0, 13, 10, 255]);
    await s3.client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: 'a.jpg',
        Body: body,
        ContentType: 'image/jpeg',
        Metadata: { attempt: '7' },
      }),
    );
    const response = await s3.client.send(new GetObjectCommand({ Bucket: bucket, Key: 'a.jpg' }));
    expect(Buffer.from(await response.Body!.transformToByteArray())).toEqual(body);
    expect(response).toEqual(
      jasmine.objectContaining({
        ContentType: 'image/jpeg',
        ContentLength: 6,
        Metadata: { attempt: '7' },
        ChecksumType: 'FULL_OBJECT',
      }),
    );
  });

  it('accept a stream with its checksum at the end', async () => {
    const Body = Readable.from([Buffer.from('one '), Buffer.from('two')]);
    const put = await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: 's', Body, ContentLength: 7 }));
    expect(put.ChecksumCRC32).toBeDefined();
    expect(await text('s')).toBe('one two');
  });

  it('can be described without being sent', async () => {
    await s3.put('a', '12345');
    expect((await s3.client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'a' }))).ContentLength).toBe(5);
  });

  it('are not found under another key', async () => {
    await s3.put('a');
    expect(await nameOfFailure(text('A'))).toBe('NoSuchKey');
    expect(await nameOfFailure(s3.client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'b' })))).toBe('NotFound');
  });

  it('keep their earlier versions when they are replaced', async () => {
    const first = await s3.put('a', 'first');
    await s3.put('a', 'second');
    expect(await text('a')).toBe('second');
    expect(await text('a', first.VersionId)).toBe('first');
  });

  it('are hidden, not lost, by a deletion without a version', async () => {
    const first = await s3.put('a', 'first');
    await s3.hide('a');
    expect(await nameOfFailure(text('a'))).toBe('NoSuchKey');
    expect(await text('a', first.VersionId)).toBe('first');
  });

  it('are written only once on request', async () => {
    const once = (Body: string) =>
      s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body, IfNoneMatch: '*' }));
    await once('first');
    expect(await nameOfFailure(once('second'))).toBe('PreconditionFailed');
    await s3.hide('a');
    await once('third');
    expect(await text('a')).toBe('third');
  });

  for (const key of [
    '../../../etc/passwd',
    '/absolute',
    'a//b/',
    'a/./b/..',
    '.',
    'ü 😀 + % ? # & = " < >',
    "!'()*~",
    'con\r\ntrol\u0001',
    'x'.repeat(1024),
  ]) {
    it(`may be named ${JSON.stringify(key.slice(0, 40))}, regardless of the file system`, async () => {
      await s3.put(key, `contents of ${key}`);
      expect(await text(key)).toBe(`contents of ${key}`);
      expect((await s3.versions()).Versions!.map((version) => version.Key)).toEqual([key]);
    });
  }

  it('may not have a key longer than 1,024 bytes', async () => {
    expect(await nameOfFailure(s3.put('ä'.repeat(513)))).toBe('KeyTooLongError');
  });

  it('survive a restart', async () => {
    await s3.put('a', 'kept');
    await s3.restart();
    expect(await text('a')).toBe('kept');
  });

  it('cannot be used by a caller who expects another owner', async () => {
    const put = (ExpectedBucketOwner: string) =>
      s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'x', ExpectedBucketOwner }));
    expect(await nameOfFailure(put('111111111111'))).toBe('AccessDenied');
    expect(await nameOfFailure(put('000000000000'))).toBe('none');
  });
});
