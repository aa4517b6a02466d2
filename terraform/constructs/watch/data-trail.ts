import { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail/index.js';
import { Construct } from 'constructs';
import type { Account } from '../foundation/account';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { LogsBucket } from '../foundation/logs-bucket';
import { PrivateBucket } from '../foundation/private-bucket';

export interface DataTrailProps {
  readonly account: Account;
  readonly prefix: string;
  /** The key's policy names it. */
  readonly trailName: string;
  readonly key: EncryptionKey;
  readonly logs: LogsBucket;
  readonly retentionDays: number;
  readonly removalProtection: boolean;
  readonly framesBucketArn: string;
  readonly tableArn: string;
}

/**
 * Records who read or wrote which frame or item, signed against later changes. Management events are left to the
 * account's own trail.
 */
export class DataTrail extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: DataTrailProps) {
    super(scope, id);
    const { account, prefix, trailName, key, logs, retentionDays, removalProtection, framesBucketArn, tableArn } =
      props;
    const bucket = new PrivateBucket(this, 'bucket', {
      namePrefix: `${prefix}-trail-`,
      key,
      expireAfterDays: retentionDays,
      keepOldVersionsDays: 30,
      accessLogs: logs.forAccessesOf('trail'),
      removalProtection,
    });
    const fromTrail = {
      test: 'StringEquals',
      variable: 'aws:SourceArn',
      values: [account.arn('cloudtrail', `trail/${trailName}`)],
    };
    const cloudtrail = { principals: [{ type: 'Service', identifiers: ['cloudtrail.amazonaws.com'] }] };
    bucket.allow(
      {
        ...cloudtrail,
        sid: 'TrailLooks',
        actions: ['s3:GetBucketAcl'],
        resources: [bucket.arn],
        condition: [fromTrail],
      },
      {
        ...cloudtrail,
        sid: 'TrailWrites',
        actions: ['s3:PutObject'],
        resources: [`${bucket.arn}/AWSLogs/${account.id}/*`],
        condition: [
          fromTrail,
          { test: 'StringEquals', variable: 's3:x-amz-acl', values: ['bucket-owner-full-control'] },
        ],
      },
    );
    this.arn = new Cloudtrail(this, 'trail', {
      name: trailName,
      s3BucketName: bucket.bucket.id,
      kmsKeyId: key.arn,
      enableLogFileValidation: true,
      includeGlobalServiceEvents: false,
      isMultiRegionTrail: false,
      advancedEventSelector: [
        dataEvents('Frames', 'AWS::S3::Object', { startsWith: [`${framesBucketArn}/`] }),
        dataEvents('Items', 'AWS::DynamoDB::Table', { equalTo: [tableArn] }),
      ],
      dependsOn: [bucket.policy],
    }).arn;
  }
}

function dataEvents(name: string, type: string, arn: { readonly startsWith?: string[]; readonly equalTo?: string[] }) {
  return {
    name,
    fieldSelector: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'resources.type', equalTo: [type] },
      { field: 'resources.ARN', ...arn },
    ],
  };
}
