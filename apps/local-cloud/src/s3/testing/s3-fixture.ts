import { join } from 'node:path';
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { localCredentials } from '../../aws-wire/signature';
import { temporaryFolder } from '../../testing/temporary-folder';
import { startS3StandIn } from '../s3-stand-in';

export const bucket = 'frames';

/** Starts the stand-in with one empty bucket. Specs use it with the unchanged SDK. */
export async function startS3Fixture() {
  const folder = temporaryFolder();
  const problems: unknown[] = [];
  const start = () =>
    startS3StandIn({
      file: join(folder.path, 's3.sqlite'),
      credentials: localCredentials,
      buckets: [bucket],
      report: (error) => problems.push(error),
    });
  let server = await start();
  const clientOf = (credentials: { accessKeyId: string; secretAccessKey: string } = localCredentials) =>
    new S3Client({ endpoint: server.origin, region: 'eu-central-1', credentials, maxAttempts: 1 });
  let client = clientOf();
  return {
    problems,
    get origin() {
      return server.origin;
    },
    get client() {
      return client;
    },
    clientOf,
    put: (key: string, body = key) =>
      client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.from(body) })),
    hide: (key: string) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })),
    versions: (prefix = '') => client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix })),
    async restart() {
      client.destroy();
      await server.close();
      server = await start();
      client = clientOf();
    },
    async close() {
      client.destroy();
      await server.close();
      folder.remove();
    },
  };
}

export type S3Fixture = Awaited<ReturnType<typeof startS3Fixture>>;
