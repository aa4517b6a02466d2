import type { WireResponse } from '../aws-wire/wire-server';
import { keyEncoder, pageSize } from './list-objects';
import type { ObjectVersion } from './object-store';
import type { S3Call } from './s3-call';
import { s3Error } from './s3-error';
import { element, xmlDocument } from './xml';

/**
 * ListObjectVersions without a delimiter. An erasure uses it to find every version and delete marker under a prefix.
 */
export function listObjectVersions({ request: { query }, store, bucket }: S3Call): WireResponse {
  const size = pageSize(query);
  if (size === undefined) return s3Error('InvalidArgument');
  if (query.get('delimiter')) return s3Error('NotImplemented');
  const prefix = query.get('prefix') ?? '';
  const [keyMarker, versionMarker] = [query.get('key-marker') ?? '', query.get('version-id-marker') ?? ''];
  const page = takePage(after(store.versions(bucket, prefix, keyMarker), keyMarker, versionMarker), size);
  const encode = keyEncoder(query);
  const last = page.versions.at(-1);
  const result = element(
    'ListVersionsResult',
    element('Name', bucket),
    element('Prefix', encode(prefix)),
    element('MaxKeys', size),
    element('IsTruncated', page.truncated),
    ...(query.get('encoding-type') === 'url' ? [element('EncodingType', 'url')] : []),
    ...(page.truncated && last
      ? [element('NextKeyMarker', encode(last.key)), element('NextVersionIdMarker', last.versionId)]
      : []),
    ...page.versions.map((version) => versionElement(version, encode)),
  );
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(result) };
}

function* after(versions: Iterable<ObjectVersion>, keyMarker: string, versionMarker: string): Generator<ObjectVersion> {
  let reached = versionMarker === '';
  for (const version of versions) {
    if (version.key !== keyMarker) yield version;
    else if (reached && versionMarker !== '') yield version;
    else reached ||= version.versionId === versionMarker;
  }
}

function takePage(
  versions: Iterable<ObjectVersion>,
  size: number,
): { readonly versions: readonly ObjectVersion[]; readonly truncated: boolean } {
  const taken: ObjectVersion[] = [];
  for (const version of versions) {
    if (taken.length === size) return { versions: taken, truncated: size > 0 };
    taken.push(version);
  }
  return { versions: taken, truncated: false };
}

function versionElement(version: ObjectVersion, encode: (key: string) => string) {
  return element(
    version.isDeleteMarker ? 'DeleteMarker' : 'Version',
    element('Key', encode(version.key)),
    element('VersionId', version.versionId),
    element('IsLatest', version.isLatest),
    element('LastModified', new Date(version.modifiedMs).toISOString()),
    ...(version.isDeleteMarker
      ? []
      : [element('ETag', version.etag), element('Size', version.size), element('StorageClass', 'STANDARD')]),
  );
}
