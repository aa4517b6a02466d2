import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity/index.js';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition/index.js';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region/index.js';
import { Construct } from 'constructs';

/**
 * The account, partition and region of the deployment, as Terraform finds them. None of them is written down anywhere.
 */
export class Account extends Construct {
  readonly id: string;
  readonly region: string;
  readonly #partition: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.id = new DataAwsCallerIdentity(this, 'caller').accountId;
    this.region = new DataAwsRegion(this, 'region').region;
    this.#partition = new DataAwsPartition(this, 'partition').partition;
  }

  /** Returns the ARN of a resource in this account: `arn('cloudtrail', 'trail/name')`. */
  arn(service: string, resource: string, region = this.region): string {
    return `arn:${this.#partition}:${service}:${region}:${this.id}:${resource}`;
  }

  /** Returns the ARN of a bucket. Names of buckets are unique among all accounts. */
  bucketArn(name: string): string {
    return `arn:${this.#partition}:s3:::${name}`;
  }

  /** The account itself as a principal, so that its IAM policies decide. */
  get rootArn(): string {
    return `arn:${this.#partition}:iam::${this.id}:root`;
  }
}
