import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table/index.js';
import { tableDefinition, tableLayout } from '@liveness/storage-layout';
import { Construct } from 'constructs';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { ExecutionRole } from '../foundation/execution-role';

export interface AttemptTableProps {
  readonly name: string;
  readonly key: EncryptionKey;
  readonly removalProtection: boolean;
}

/**
 * The use cases' actions on items; in batches they only read and delete. A transaction needs the permissions of its
 * parts, and none of its own.
 */
const itemActions = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
];

/**
 * The permissions that DynamoDB requires from readers and writers of a table that is encrypted with a customer-managed
 * key.
 */
const keyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/**
 * The table of attempts, observations, decisions, thresholds and audit events, with the storage layout. Billed per
 * request.
 */
export class AttemptTable extends Construct {
  readonly arn: string;
  readonly name: string;
  readonly #key: EncryptionKey;

  constructor(scope: Construct, id: string, { name, key, removalProtection }: AttemptTableProps) {
    super(scope, id);
    this.#key = key;
    const definition = tableDefinition(name);
    const [hashKey, rangeKey] = definition.KeySchema.map(({ AttributeName }) => AttributeName);
    const table = new DynamodbTable(this, 'table', {
      name,
      billingMode: definition.BillingMode,
      hashKey,
      rangeKey,
      attribute: definition.AttributeDefinitions.map(({ AttributeName, AttributeType }) => ({
        name: AttributeName,
        type: AttributeType,
      })),
      globalSecondaryIndex: definition.GlobalSecondaryIndexes.map(
        ({ IndexName, KeySchema: [partition, sort], Projection }) => ({
          name: IndexName,
          hashKey: partition?.AttributeName ?? '',
          rangeKey: sort?.AttributeName,
          projectionType: Projection.ProjectionType,
          nonKeyAttributes: Projection.NonKeyAttributes,
        }),
      ),
      ttl: { attributeName: tableLayout.timeToLiveAttribute, enabled: true },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      serverSideEncryption: { enabled: true, kmsKeyArn: key.arn },
      deletionProtectionEnabled: removalProtection,
      lifecycle: { preventDestroy: removalProtection },
    });
    this.arn = table.arn;
    this.name = table.name;
  }

  /** Allows a role to read and write items and to query the indexes, but not to scan or change the table. */
  grantReadWrite(role: ExecutionRole): void {
    role.allow({ sid: 'Items', actions: itemActions, resources: [this.arn] });
    role.allow({
      sid: 'Listings',
      actions: ['dynamodb:Query'],
      resources: Object.values(tableLayout.indexes).map(({ name }) => `${this.arn}/index/${name}`),
    });
    this.#key.grantUse(role, 'dynamodb', keyActions);
  }
}
