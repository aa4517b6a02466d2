import { S3BucketReplicationConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-replication-configuration/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { RoleSettings } from '../../configuration/existing-resources';
import { ExecutionRole } from '../foundation/execution-role';
import type { LogsBucket } from '../foundation/logs-bucket';
import { PrivateBucket } from '../foundation/private-bucket';

export interface EarlierFilesProps {
  readonly prefix: string;
  readonly roles: RoleSettings;
  readonly logs: LogsBucket;
  /** The portal's files. Terraform deletes those that a deployment has replaced, in all versions. */
  readonly portal: PrivateBucket;
}

/** Counted from the upload, because S3 does not know when the other bucket lost a file. */
const keepDays = 365;

/**
 * Copies of the portal's files, made by S3 on their upload. They outlive their originals, so that pages that are open
 * during an upgrade find the parts that they still ask for.
 */
export class EarlierFiles extends Construct {
  readonly bucket: PrivateBucket;
  /** Must exist before a file is uploaded: S3 copies nothing that was there before. */
  readonly copying: ITerraformDependable;

  constructor(scope: Construct, id: string, { prefix, roles, logs, portal }: EarlierFilesProps) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'bucket', {
      namePrefix: `${prefix}-copies-`,
      keepOldVersionsDays: 1,
      expireAfterDays: keepDays,
      accessLogs: logs.forAccessesOf('copies'),
      removalProtection: false,
    });
    const role = new ExecutionRole(this, 'role', {
      name: `${prefix}-copies`,
      description: 'Copies the portal’s files',
      service: 's3',
      settings: roles,
    });
    role.allow(
      {
        sid: 'Portal',
        actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        resources: [portal.arn],
      },
      {
        sid: 'PortalFiles',
        actions: ['s3:GetObjectVersionAcl', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
        resources: [`${portal.arn}/*`],
      },
      {
        sid: 'Copies',
        actions: ['s3:ReplicateObject', 's3:ReplicateTags'],
        resources: [`${this.bucket.arn}/*`],
      },
    );
    this.copying = new S3BucketReplicationConfigurationA(this, 'copying', {
      bucket: portal.bucket.id,
      role: role.arn,
      rule: [
        {
          id: 'earlier-files',
          status: 'Enabled',
          filter: {},
          deleteMarkerReplication: { status: 'Disabled' },
          destination: { bucket: this.bucket.arn },
        },
      ],
      dependsOn: [portal.versioning, this.bucket.versioning, role.policy],
    });
  }
}
