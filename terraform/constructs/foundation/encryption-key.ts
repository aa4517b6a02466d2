import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias/index.js';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key/index.js';
import { Construct } from 'constructs';
import type { Account } from './account';
import type { ExecutionRole } from './execution-role';
import { PolicyDocument } from './policy-document';

export interface EncryptionKeyProps {
  readonly account: Account;
  readonly prefix: string;
  readonly removalProtection: boolean;
  /** The names of the trails that may encrypt with it. */
  readonly trails: readonly string[];
  /** The owner's key, which is used instead of a new one. */
  readonly existingArn?: string;
}

const use = ['kms:Decrypt', 'kms:GenerateDataKey'];
/**
 * AWS documents these for services that call on their own behalf: CloudTrail and SNS test the key before they accept
 * it.
 */
const useOfServices = ['kms:Decrypt', 'kms:GenerateDataKey*'];

/**
 * The only key of an environment. It encrypts frames, table, secrets, logs, trail and alarms, so that one policy says
 * who can read any of them, and disabling it locks all of them at once. 1 USD per month.
 */
export class EncryptionKey extends Construct {
  readonly arn: string;
  /** What the policy of the owner's key must allow, as JSON; undefined for a key that is made here. */
  readonly policyToAdd?: string;
  readonly #account: Account;

  constructor(
    scope: Construct,
    id: string,
    { account, prefix, removalProtection, trails, existingArn }: EncryptionKeyProps,
  ) {
    super(scope, id);
    this.#account = account;
    const policy = new PolicyDocument(this, 'policy', [
      {
        // Without it nobody could ever change this policy again. In a key policy `*` means this key.
        sid: 'AccountDecidesByIam',
        principals: [{ type: 'AWS', identifiers: [account.rootArn] }],
        actions: ['kms:*'],
        resources: ['*'],
      },
      {
        sid: 'LogGroups',
        principals: [{ type: 'Service', identifiers: [`logs.${account.region}.amazonaws.com`] }],
        // CloudWatch Logs requires these action families and rejects a key that grants less. Restricted to this
        // environment's log groups.
        actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
        resources: ['*'],
        condition: [
          {
            test: 'ArnLike',
            variable: 'kms:EncryptionContext:aws:logs:arn',
            values: [account.arn('logs', `log-group:*${prefix}*`)],
          },
        ],
      },
      {
        sid: 'Alarms',
        principals: [{ type: 'Service', identifiers: ['cloudwatch.amazonaws.com'] }],
        actions: useOfServices,
        resources: ['*'],
        condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [account.id] }],
      },
      ...trails.map((trail) => ({
        sid: 'Trail',
        principals: [{ type: 'Service', identifiers: ['cloudtrail.amazonaws.com'] }],
        actions: [...useOfServices, 'kms:DescribeKey'],
        resources: ['*'],
        condition: [
          { test: 'StringEquals', variable: 'aws:SourceArn', values: [account.arn('cloudtrail', `trail/${trail}`)] },
        ],
      })),
    ]);
    if (existingArn !== undefined) {
      this.arn = existingArn;
      this.policyToAdd = policy.json;
      return;
    }
    const key = new KmsKey(this, 'key', {
      description: `${prefix}: everything that is encrypted at rest`,
      enableKeyRotation: true,
      deletionWindowInDays: removalProtection ? 30 : 7,
      policy: policy.json,
      lifecycle: { preventDestroy: removalProtection },
    });
    new KmsAlias(this, 'alias', { name: `alias/${prefix}`, targetKeyId: key.keyId });
    this.arn = key.arn;
  }

  /**
   * Allows a role to read and write one service's data (`s3`, `dynamodb`, …) that is encrypted with this key; the key
   * alone is useless.
   */
  grantUse(role: ExecutionRole, service: string, actions: readonly string[] = use): void {
    role.allow({
      sid: `KeyBy${service.charAt(0).toUpperCase()}${service.slice(1)}`,
      actions: [...actions],
      resources: [this.arn],
      condition: [
        {
          test: 'StringEquals',
          variable: 'kms:ViaService',
          values: [`${service}.${this.#account.region}.amazonaws.com`],
        },
      ],
    });
  }

  /** Allows a role to read only. */
  grantDecrypt(role: ExecutionRole, service: string): void {
    this.grantUse(role, service, ['kms:Decrypt']);
  }
}
