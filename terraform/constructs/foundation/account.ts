import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity/index.js';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition/index.js';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region/index.js';
import { Construct } from 'constructs';

/** The account, partition and region that are deployed to, as Terraform finds them: none of them is ever written down. */
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

  /** ARN of something in this account: `arn('cloudtrail', 'trail/name')`. */
  arn(service: string, resource: string, region = this.region): string {
    return `arn:${this.#partition}:${service}:${region}:${this.id}:${resource}`;
  }

  /** The account itself, as a principal: its own IAM policies decide. */
  get rootArn(): string {
    return `arn:${this.#partition}:iam::${this.id}:root`;
  }
}
