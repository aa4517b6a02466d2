import { encodeRfc3986 } from '../aws-wire/signature';
import type { WireResponse } from '../aws-wire/wire-server';
import type { ObjectVersion } from './object-store';
import type { S3Call } from './s3-call';
import { s3Error } from './s3-error';
import { element, xmlDocument } from './xml';

/** S3 returns at most this many entries per page. */
const maxPageSize = 1000;

/** Returns `max-keys` of a listing. @returns undefined if it is not a whole number from 0 */
export function pageSize(query: URLSearchParams): number | undefined {
  const asked = query.get('max-keys') ?? String(maxPageSize);
  return /^\d{1,10}$/.test(asked) ? Math.min(Number(asked), maxPageSize) : undefined;
}

interface Page {
  readonly objects: ObjectVersion[];
  /** Prefixes up to the delimiter, each of which stands for all keys under it. */
  readonly groups: Set<string>;
  /** The key after which the next page continues, if there is one. */
  readonly lastKey?: string;
}

/** ListObjectsV2. */
export function listObjects(call: S3Call): WireResponse {
  const { query } = call.request;
  const size = pageSize(query);
  if (size === undefined) return s3Error('InvalidArgument');
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const prefix = query.get('prefix') ?? '';
  const page = collect(call, { prefix, after, delimiter: query.get('delimiter') ?? '', size });
  const encode = keyEncoder(query);
  const result = element(
    'ListBucketResult',
    element('Name', call.bucket),
    element('Prefix', encode(prefix)),
    element('MaxKeys', size),
    element('KeyCount', page.objects.length + page.groups.size),
    element('IsTruncated', page.lastKey !== undefined),
    ...(query.get('encoding-type') === 'url' ? [element('EncodingType', 'url')] : []),
    ...(page.lastKey === undefined
      ? []
      : [element('NextContinuationToken', Buffer.from(page.lastKey).toString('base64url'))]),
    ...page.objects.map((object) =>
      element(
        'Contents',
        element('Key', encode(object.key)),
        element('LastModified', new Date(object.modifiedMs).toISOString()),
        element('ETag', object.etag),
        element('Size', object.size),
        element('StorageClass', 'STANDARD'),
      ),
    ),
    ...[...page.groups].map((group) => element('CommonPrefixes', element('Prefix', encode(group)))),
  );
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(result) };
}

export function keyEncoder(query: URLSearchParams): (key: string) => string {
  return query.get('encoding-type') === 'url' ? (key) => key.split('/').map(encodeRfc3986).join('/') : (key) => key;
}

function collect(
  { store, bucket }: S3Call,
  asked: { prefix: string; after: string; delimiter: string; size: number },
): Page {
  const objects: ObjectVersion[] = [];
  const groups = new Set<string>();
  let lastKey = asked.after;
  for (const version of store.versions(bucket, asked.prefix, asked.after)) {
    if (!version.isLatest || version.isDeleteMarker || version.key === asked.after) continue;
    const group = groupOf(version.key, asked.prefix, asked.delimiter);
    const isKnown = group !== undefined && (groups.has(group) || (asked.after !== '' && asked.after.startsWith(group)));
    if (!isKnown && objects.length + groups.size === asked.size) return { objects, groups, lastKey };
    if (group === undefined) objects.push(version);
    else if (!isKnown) groups.add(group);
    lastKey = version.key;
  }
  return { objects, groups };
}

function groupOf(key: string, prefix: string, delimiter: string): string | undefined {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}
