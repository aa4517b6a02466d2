import { DeleteObjectCommand, HeadObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { describeFrameStore } from '@liveness/api-testing';
import { always, connectionReset, describeWithStandIns, planFaults, standInS3 } from '@liveness/api-testing/stand-ins';
import { frameObjects } from '@liveness/storage-layout';
import type { FrameStore } from '@liveness/use-cases';
import { s3FrameStore } from './s3-frame-store';

describeWithStandIns('s3FrameStore', (environment) => {
  const options = () => ({
    client: standInS3(environment()),
    bucket: environment()['LIVENESS_FRAMES_BUCKET'] ?? '',
    bucketOwner: environment()['LIVENESS_BUCKET_OWNER'],
  });
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);

  describeFrameStore('S3', () => s3FrameStore(options()));

  it('stores a frame under its attempt as a JPEG, with a checksum that S3 has verified', async () => {
    const { client, bucket } = options();
    await s3FrameStore(options()).put('an-attempt', 12, jpeg);
    const object = await client.send(
      new HeadObjectCommand({ Bucket: bucket, Key: 'attempts/an-attempt/000012.jpg', ChecksumMode: 'ENABLED' }),
    );
    expect(object.ContentType).toBe('image/jpeg');
    expect(object.ContentLength).toBe(4);
    expect(object.ChecksumCRC32).toBeDefined();
  });

  it('sends the account that must own the bucket', async () => {
    const { client, ...where } = options();
    const owners: unknown[] = [];
    client.middlewareStack.add(
      (next) => (args) => {
        owners.push((args.input as { ExpectedBucketOwner?: unknown }).ExpectedBucketOwner);
        return next(args);
      },
      { step: 'initialize' },
    );
    await s3FrameStore({ client, ...where }).put('an-attempt', 1, jpeg);
    await s3FrameStore({ client, ...where }).deleteAll('an-attempt');
    await s3FrameStore({ client, ...where, bucketOwner: undefined }).get('an-attempt', 1);
    expect(owners).toEqual(['000000000000', '000000000000', '000000000000', undefined]);
  });

  it('retries after a broken connection', async () => {
    const { client, ...where } = options();
    planFaults(
      client,
      'PutObjectCommand',
      [
        { at: 'before', error: connectionReset() },
        { at: 'after', error: connectionReset() },
      ],
      'request',
    );
    const store = s3FrameStore({ client, ...where });
    await store.put('broken-attempt', 1, jpeg);
    expect(await store.get('broken-attempt', 1)).toEqual(jpeg);
  });

  for (const [command, call] of [
    ['PutObjectCommand', (store: FrameStore) => store.put('attempt', 1, jpeg)],
    ['ListObjectVersionsCommand', async (store: FrameStore) => void (await store.deleteAll('attempt'))],
    [
      'DeleteObjectsCommand',
      (store: FrameStore) =>
        store
          .put('attempt', 1, jpeg)
          .then(() => store.deleteAll('attempt'))
          .then(() => undefined),
    ],
    ['GetObjectCommand', async (store: FrameStore) => void (await store.get('attempt', 1))],
  ] as const) {
    it(`reports an outage (${command}) as Unavailable, and works again afterwards`, async () => {
      const { client, ...where } = options();
      const store = s3FrameStore({ client, ...where });
      const outage = planFaults(client, command, always({ at: 'before', error: connectionReset() }));
      await expectAsync(call(store)).toBeRejectedWith(
        jasmine.objectContaining({ name: 'Unavailable', dependency: 'frame-store' }),
      );
      outage.end();
      await expectAsync(call(store)).toBeResolved();
    });
  }

  describe('erasing an attempt', () => {
    const versions = async (attemptId: string) => {
      const { client, bucket } = options();
      const { Versions = [], DeleteMarkers = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: frameObjects.prefixOf(attemptId) }),
      );
      return [...Versions, ...DeleteMarkers].length;
    };

    it('deletes all versions and delete markers of 120 frames that were replaced or hidden', async () => {
      const { client, ...where } = options();
      const { bucket } = where;
      const store = s3FrameStore({ client, ...where });
      const id = crypto.randomUUID();
      for (let sequence = 1; sequence <= 120; sequence += 1)
        await Promise.all([
          store.put(id, sequence, jpeg),
          store.put(id, sequence, jpeg),
          store.put(id, sequence, jpeg),
        ]);
      for (const sequence of [1, 60])
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: frameObjects.key(id, sequence) }));
      expect(await versions(id)).toBe(362);
      expect(await store.deleteAll(id)).toBe('done');
      expect(await versions(id)).toBe(0);
    });

    it('returns "more" when one call was not enough, and the next call continues', async () => {
      const { client, ...where } = options();
      const store = s3FrameStore({ client, ...where });
      const id = crypto.randomUUID();
      for (let sequence = 1; sequence <= 7; sequence += 1) await store.put(id, sequence, jpeg);
      client.middlewareStack.add(
        (next, { commandName }) =>
          (args) =>
            next(
              commandName === 'ListObjectVersionsCommand' ? { ...args, input: { ...args.input, MaxKeys: 5 } } : args,
            ),
        { step: 'initialize' },
      );
      expect(await store.deleteAll(id)).toBe('more');
      expect(await versions(id)).toBe(2);
      expect(await store.deleteAll(id)).toBe('done');
      expect(await versions(id)).toBe(0);
    });

    for (const [code, reason] of [
      ['InternalError', 'service-failed'],
      ['AccessDenied', 'access-denied'],
    ] as const) {
      it(`fails when the response lists a version that was not deleted: ${code}`, async () => {
        const { client, ...where } = options();
        const store = s3FrameStore({ client, ...where });
        await store.put('kept', 1, jpeg);
        client.middlewareStack.add(
          (next, { commandName }) =>
            async (args) => {
              const response = await next(args);
              return commandName === 'DeleteObjectsCommand'
                ? {
                    ...response,
                    output: { ...response.output, Errors: [{ Code: code, Key: 'attempts/kept/000001.jpg' }] },
                  }
                : response;
            },
          { step: 'initialize' },
        );
        await expectAsync(store.deleteAll('kept')).toBeRejectedWith(
          jasmine.objectContaining({ name: 'Unavailable', reason }),
        );
      });
    }
  });

  it('does not confuse a missing bucket with a missing frame', async () => {
    const store = s3FrameStore({ ...options(), bucket: 'no-such-bucket' });
    await expectAsync(store.get('attempt', 1)).toBeRejectedWith(
      jasmine.objectContaining({ name: 'Unavailable', reason: 'missing-resource' }),
    );
  });
});
