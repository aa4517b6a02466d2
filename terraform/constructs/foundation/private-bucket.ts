import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket/index.js';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging/index.js';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy/index.js';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning/index.js';
import { Construct } from 'constructs';
import type { EncryptionKey } from './encryption-key';
import { lifecycleRules } from './lifecycle-rules';
import { PolicyDocument, type PolicyStatement } from './policy-document';

/** The bucket and prefix for a bucket's access logs, and the policy that allows S3 to write them. */
export interface AccessLogs {
  readonly bucket: string;
  readonly prefix: string;
  /** Undefined where the bucket for the logs is the owner's. */
  readonly policy?: S3BucketPolicy;
}

export interface PrivateBucketProps {
  /** At most 37 characters. AWS appends a suffix that cannot be guessed, so that nobody can take the name first. */
  readonly namePrefix: string;
  /** If omitted, S3's own key is used, for public data or data whose writer supports no other key. */
  readonly key?: EncryptionKey;
  /** If omitted, objects stay until they are deleted. */
  readonly expireAfterDays?: number;
  /** How long a replaced or deleted version can be restored. */
  readonly keepOldVersionsDays: number;
  readonly accessLogs?: AccessLogs;
  readonly removalProtection: boolean;
}

/**
 * A bucket that can be read only as its policy allows, over TLS. Everything is encrypted, versioned, and expires if
 * possible.
 */
export class PrivateBucket extends Construct {
  readonly bucket: S3Bucket;
  /** Must exist before others write to the bucket. */
  readonly policy: S3BucketPolicy;
  /** Must exist before an object whose version is named. */
  readonly versioning: S3BucketVersioningA;
  readonly #statements: PolicyDocument;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { namePrefix, key, expireAfterDays, keepOldVersionsDays, accessLogs, removalProtection } = props;
    this.bucket = new S3Bucket(this, 'bucket', {
      bucketPrefix: namePrefix,
      forceDestroy: !removalProtection,
      lifecycle: { preventDestroy: removalProtection },
    });
    const bucket = this.bucket.id;
    const closed = new S3BucketPublicAccessBlock(this, 'public-access', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    const ownership = new S3BucketOwnershipControls(this, 'ownership', {
      bucket,
      rule: { objectOwnership: 'BucketOwnerEnforced' },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
      bucket,
      rule: [
        {
          ...(key
            ? {
                applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
                bucketKeyEnabled: true,
              }
            : { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }),
          // S3 blocks it in new buckets by itself: a key of the caller's own is one that nobody else has.
          blockedEncryptionTypes: ['SSE-C'],
        },
      ],
    });
    this.versioning = new S3BucketVersioningA(this, 'versioning', {
      bucket,
      versioningConfiguration: { status: 'Enabled' },
    });
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      bucket,
      rule: lifecycleRules(keepOldVersionsDays, expireAfterDays),
      dependsOn: [this.versioning],
    });
    if (accessLogs) {
      new S3BucketLoggingA(this, 'access-logs', {
        bucket,
        targetBucket: accessLogs.bucket,
        targetPrefix: accessLogs.prefix,
        targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: 'EventTime' } },
        ...(accessLogs.policy && { dependsOn: [accessLogs.policy] }),
      });
    }
    this.#statements = new PolicyDocument(this, 'policy-document', this.#tlsOnly());
    // S3 rejects concurrent changes of a bucket's access settings.
    this.policy = new S3BucketPolicy(this, 'policy', {
      bucket,
      policy: this.#statements.json,
      dependsOn: [closed, ownership],
    });
  }

  get arn(): string {
    return this.bucket.arn;
  }

  /** Admits callers other than this account's roles, such as a service that writes logs. */
  allow(...statements: readonly PolicyStatement[]): void {
    this.#statements.allow(...statements);
  }

  #tlsOnly(): PolicyStatement[] {
    const everyone = {
      effect: 'Deny',
      principals: [{ type: '*', identifiers: ['*'] }],
      actions: ['s3:*'],
      resources: [this.arn, `${this.arn}/*`],
    };
    return [
      {
        ...everyone,
        sid: 'TlsOnly',
        condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
      },
      {
        ...everyone,
        sid: 'NoOldTls',
        condition: [{ test: 'NumericLessThan', variable: 's3:TlsVersion', values: ['1.2'] }],
      },
    ];
  }
}
