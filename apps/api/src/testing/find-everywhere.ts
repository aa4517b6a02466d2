import { inflateSync } from 'node:zlib';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { AwsClients } from '@liveness/adapters';
import { scanTable } from '@liveness/api-testing/stand-ins';

/**
 * Returns where a text is stored: in any attribute, name or key of any item of these tables, by
 * default all, and in any key, metadata or
 * body of any version of any object of these buckets. Compressed values and the parts of tokens are read, too.
 */
export async function findEverywhere(
  { dynamodb, s3 }: Pick<AwsClients, 'dynamodb' | 's3'>,
  buckets: readonly string[],
  text: string,
  tables?: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tables ?? (await dynamodb.send(new ListTablesCommand({}))).TableNames ?? [])
    for (const item of await scanTable({ client: dynamodb, table }))
      for (const [path, part] of partsOf(item)) if (part.includes(text)) found.push(`${String(item['sk'])} ${path}`);
  for (const Bucket of buckets) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    for (const { Key = '' } of [...Versions, ...DeleteMarkers]) if (Key.includes(text)) found.push(`key ${Key}`);
    for (const { Key = '', VersionId } of Versions) {
      const { Body, ...rest } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
      const body = Buffer.from((await Body?.transformToByteArray()) ?? []).toString('latin1');
      if (`${JSON.stringify(rest)}${body}`.includes(text)) found.push(`object ${Key}`);
    }
  }
  return found;
}

function* partsOf(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') {
    yield [path, value];
    if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value))
      for (const part of value.split('.')) yield [path, Buffer.from(part, 'base64url').toString('utf8')];
  } else if (value instanceof Uint8Array) yield [path, inflateSync(value).toString('utf8')];
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      yield [path, name];
      yield* partsOf(inner, `${path}.${name}`);
    }
}
