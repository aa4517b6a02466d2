import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { ObjectIdentifier } from '@aws-sdk/client-s3';
import { bucket, startS3Fixture } from './testing/s3-fixture';
import type { S3Fixture } from './testing/s3-fixture';

describe('listing and deleting in the S3 stand-in', () => {
  let s3: S3Fixture;
  beforeEach(async () => (s3 = await startS3Fixture()));
  afterEach(() => s3.close());

  const keys = async (options: { Prefix?: string; Delimiter?: string; StartAfter?: string }, pageSize = 1000) => {
    const all: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client: s3.client, pageSize }, { Bucket: bucket, ...options })) {
      all.push(
        ...(page.CommonPrefixes ?? []).map((group) => group.Prefix),
        ...(page.Contents ?? []).map((object) => object.Key),
      );
    }
    return all;
  };

  /** Deletes what an erasure deletes: every version and marker under a prefix, page by page. */
  const erase = async (Prefix: string, MaxKeys: number) => {
    for (let page = 0; page < 20; page += 1) {
      const found = await s3.client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix, MaxKeys }));
      const Objects: ObjectIdentifier[] = [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])].map(
        ({ Key, VersionId }) => ({ Key, VersionId }),
      );
      if (Objects.length === 0) return;
      await s3.client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
    }
  };

  it('sorts keys by their bytes, not by a locale', async () => {
    for (const key of ['b', 'Z', 'é', 'a', '😀', 'a/b', 'a-']) await s3.put(key);
    expect(await keys({})).toEqual(['Z', 'a', 'a-', 'a/b', 'b', 'é', '😀']);
  });

  it('lists only a prefix, without hidden objects', async () => {
    for (const key of ['attempts/1/a', 'attempts/1/b', 'attempts/10/a', 'other']) await s3.put(key);
    await s3.hide('attempts/1/b');
    expect(await keys({ Prefix: 'attempts/1/' })).toEqual(['attempts/1/a']);
  });

  it('returns every key once over its pages', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `k${index}`);
    for (const key of names) await s3.put(key);
    expect(await keys({}, 3)).toEqual(names);
    expect(await keys({ StartAfter: 'k3' }, 2)).toEqual(['k4', 'k5', 'k6']);
  });

  it('groups keys by a delimiter, even over several pages', async () => {
    for (const key of ['a/1', 'a/2', 'b', 'c/1', 'c/2', 'd']) await s3.put(key);
    expect((await keys({ Delimiter: '/' }, 1)).sort()).toEqual(['a/', 'b', 'c/', 'd']);
  });

  it('returns the number of keys of a page, and whether there are more', async () => {
    for (const key of ['a', 'b', 'c']) await s3.put(key);
    const page = await s3.client.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 2 }));
    expect(page).toEqual(jasmine.objectContaining({ KeyCount: 2, MaxKeys: 2, IsTruncated: true }));
  });

  it('lists every version of a key, newest first', async () => {
    const first = await s3.put('a', '1');
    const second = await s3.put('a', '2');
    const marker = await s3.hide('a');
    const { Versions, DeleteMarkers } = await s3.versions();
    expect(Versions!.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second.VersionId, false],
      [first.VersionId, false],
    ]);
    expect(DeleteMarkers!.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([[marker.VersionId, true]]);
  });

  it('continues in the middle of a key’s versions', async () => {
    const put = [await s3.put('a', '1'), await s3.put('a', '2'), await s3.put('a', '3')];
    const first = await s3.client.send(new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys: 2 }));
    const rest = await s3.client.send(
      new ListObjectVersionsCommand({
        Bucket: bucket,
        KeyMarker: first.NextKeyMarker,
        VersionIdMarker: first.NextVersionIdMarker,
      }),
    );
    const ids = [...first.Versions!, ...rest.Versions!].map((version) => version.VersionId);
    expect(ids).toEqual(put.map((each) => each.VersionId).reverse());
  });

  it('removes an attempt completely when every version of its frames is deleted', async () => {
    for (const key of ['attempts/1/1.jpg', 'attempts/1/2.jpg', 'attempts/2/1.jpg']) {
      await s3.put(key, 'first');
      await s3.put(key, 'second');
      await s3.hide(key);
    }
    await erase('attempts/1/', 4);
    const left = await s3.versions();
    expect(new Set([...left.Versions!, ...left.DeleteMarkers!].map(({ Key }) => Key))).toEqual(
      new Set(['attempts/2/1.jpg']),
    );
    expect(left.Versions!.length + left.DeleteMarkers!.length).toBe(3);
  });

  it('restores the previous version when the latest is deleted', async () => {
    await s3.put('a', 'first');
    const marker = await s3.hide('a');
    await s3.client.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [{ Key: 'a', VersionId: marker.VersionId }] } }),
    );
    expect(await keys({})).toEqual(['a']);
  });
});
