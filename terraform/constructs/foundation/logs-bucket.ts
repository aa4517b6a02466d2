import { Construct } from 'constructs';
import type { Account } from './account';
import { type AccessLogs, PrivateBucket } from './private-bucket';

export interface LogsBucketProps {
  readonly account: Account;
  readonly prefix: string;
  readonly retentionDays: number;
  readonly removalProtection: boolean;
}

/** The bucket for access logs of the other buckets and the portal. */
export class LogsBucket extends Construct {
  readonly bucket: PrivateBucket;
  readonly #account: Account;

  constructor(scope: Construct, id: string, { account, prefix, retentionDays, removalProtection }: LogsBucketProps) {
    super(scope, id);
    this.#account = account;
    this.bucket = new PrivateBucket(this, 'logs', {
      namePrefix: `${prefix}-logs-`,
      expireAfterDays: retentionDays,
      keepOldVersionsDays: 1,
      removalProtection,
    });
  }

  /** Allows S3 to log accesses to a bucket below `prefix`, and returns what that bucket needs. */
  forAccessesOf(name: string): AccessLogs {
    const prefix = `${name}/`;
    this.bucket.allow({
      sid: `AccessesOf${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      principals: [{ type: 'Service', identifiers: ['logging.s3.amazonaws.com'] }],
      actions: ['s3:PutObject'],
      resources: [`${this.bucket.arn}/${prefix}*`],
      condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [this.#account.id] }],
    });
    return { bucket: this.bucket.bucket.id, prefix, policy: this.bucket.policy };
  }

  /** Allows CloudWatch's log delivery to write for the sources of one region. */
  allowDelivery(fromRegion: string): void {
    this.bucket.allow({
      sid: 'LogDelivery',
      principals: [{ type: 'Service', identifiers: ['delivery.logs.amazonaws.com'] }],
      actions: ['s3:PutObject'],
      resources: [`${this.bucket.arn}/AWSLogs/${this.#account.id}/*`],
      condition: [
        { test: 'StringEquals', variable: 's3:x-amz-acl', values: ['bucket-owner-full-control'] },
        { test: 'StringEquals', variable: 'aws:SourceAccount', values: [this.#account.id] },
        {
          test: 'ArnLike',
          variable: 'aws:SourceArn',
          values: [this.#account.arn('logs', 'delivery-source:*', fromRegion)],
        },
      ],
    });
  }
}
