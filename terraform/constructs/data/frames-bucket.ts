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

/**
 * The bucket of frames, which show people's faces. They expire after the retention; erased or replaced versions are
 * deleted a day later.
 */
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
   * Allows a role to write and read frames by name, and to erase every version of them. Without the permission to list,
   * S3 returns "forbidden" instead of "not found" for a missing object. To delete a version, S3 requires both delete
   * permissions.
   */
  grantReadWriteErase(role: ExecutionRole): void {
    role.allow({
      sid: 'Frames',
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:PutObject'],
      resources: [`${this.arn}/${frameObjects.prefix}*`],
    });
    role.allow({ sid: 'FrameNames', actions: ['s3:ListBucket'], resources: [this.arn] });
    // Such a request names a prefix instead of an object.
    role.allow({
      sid: 'FrameVersions',
      actions: ['s3:ListBucketVersions'],
      resources: [this.arn],
      condition: [{ test: 'StringLike', variable: 's3:prefix', values: [`${frameObjects.prefix}*`] }],
    });
    this.#key.grantUse(role, 's3');
  }
}
