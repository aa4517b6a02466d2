import type { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy/index.js';
import { Construct } from 'constructs';
import type { Account } from './account';
import { PolicyDocument, type PolicyStatement } from './policy-document';
import { type AccessLogs, PrivateBucket } from './private-bucket';

export interface LogsBucketProps {
  readonly account: Account;
  readonly prefix: string;
  readonly retentionDays: number;
  readonly removalProtection: boolean;
  /** The owner's bucket, which is used instead of a new one. */
  readonly existingName?: string;
}

/** The bucket for access logs of the other buckets and the portal. */
export class LogsBucket extends Construct {
  readonly name: string;
  readonly arn: string;
  /** Must exist before others write to the bucket, unless it is the owner's. */
  readonly policy?: S3BucketPolicy;
  /** What the policy of the owner's bucket must allow, as JSON; undefined for a bucket that is made here. */
  readonly policyToAdd?: string;
  readonly #account: Account;
  readonly #allow: (statement: PolicyStatement) => void;
  readonly #folder: string;

  constructor(
    scope: Construct,
    id: string,
    { account, prefix, retentionDays, removalProtection, existingName }: LogsBucketProps,
  ) {
    super(scope, id);
    this.#account = account;
    if (existingName !== undefined) {
      const policy = new PolicyDocument(this, 'policy-document');
      this.name = existingName;
      this.arn = account.bucketArn(existingName);
      this.policyToAdd = policy.json;
      this.#allow = (statement) => policy.allow(statement);
      // Others may log there, too.
      this.#folder = `${prefix}/`;
      return;
    }
    const made = new PrivateBucket(this, 'logs', {
      namePrefix: `${prefix}-logs-`,
      expireAfterDays: retentionDays,
      keepOldVersionsDays: 1,
      removalProtection,
    });
    this.name = made.bucket.id;
    this.arn = made.arn;
    this.policy = made.policy;
    this.#allow = (statement) => made.allow(statement);
    this.#folder = '';
  }

  /** Allows S3 to log accesses to a bucket below `prefix`, and returns what that bucket needs. */
  forAccessesOf(name: string): AccessLogs {
    const prefix = `${this.#folder}${name}/`;
    this.#allow({
      sid: `AccessesOf${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      principals: [{ type: 'Service', identifiers: ['logging.s3.amazonaws.com'] }],
      actions: ['s3:PutObject'],
      resources: [`${this.arn}/${prefix}*`],
      condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [this.#account.id] }],
    });
    return { bucket: this.name, prefix, ...(this.policy && { policy: this.policy }) };
  }

  /** Allows CloudWatch's log delivery to write for the sources of one region. */
  allowDelivery(fromRegion: string): void {
    this.#allow({
      sid: 'LogDelivery',
      principals: [{ type: 'Service', identifiers: ['delivery.logs.amazonaws.com'] }],
      actions: ['s3:PutObject'],
      resources: [`${this.arn}/AWSLogs/${this.#account.id}/*`],
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
