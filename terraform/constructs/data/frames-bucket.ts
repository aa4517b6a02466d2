import { frameObjects } from '@liveness/storage-layout';
import { Construct } from 'constructs';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { ExecutionRole } from '../foundation/execution-role';
import type { LogsBucket } from '../foundation/logs-bucket';
import { PrivateBucket } from '../foundation/private-bucket';

export interface FramesBucketProps {
  readonly prefix: string;
  readonly key: EncryptionKey;
  readonly logs: LogsBucket;
  readonly retentionDays: number;
  readonly removalProtection: boolean;
}

/** People's faces. They expire with the retention; a version that was erased or replaced is gone a day later. */
export class FramesBucket extends Construct {
  readonly arn: string;
  readonly name: string;
  readonly #key: EncryptionKey;

  constructor(
    scope: Construct,
    id: string,
    { prefix, key, logs, retentionDays, removalProtection }: FramesBucketProps,
  ) {
    super(scope, id);
    this.#key = key;
    const { bucket } = new PrivateBucket(this, 'frames', {
      namePrefix: `${prefix}-frames-`,
      key,
      expireAfterDays: retentionDays,
      keepOldVersionsDays: 1,
      accessLogs: logs.forAccessesOf('frames'),
      removalProtection,
    });
    this.arn = bucket.arn;
    this.name = bucket.id;
  }

  /**
   * To write and read frames by their names, and to erase every version of them. The right to list is what makes S3 answer "there is none" instead of
   * "forbidden" for a name that does not exist. S3 wants both rights to delete of who deletes a version.
   */
  grantReadWriteErase(role: ExecutionRole): void {
    role.allow({
      sid: 'Frames',
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:PutObject'],
      resources: [`${this.arn}/${frameObjects.prefix}*`],
    });
    role.allow({ sid: 'FrameNames', actions: ['s3:ListBucket'], resources: [this.arn] });
    // Such a request names no object, only the beginning of names.
    role.allow({
      sid: 'FrameVersions',
      actions: ['s3:ListBucketVersions'],
      resources: [this.arn],
      condition: [{ test: 'StringLike', variable: 's3:prefix', values: [`${frameObjects.prefix}*`] }],
    });
    this.#key.grantUse(role, 's3');
  }
}
