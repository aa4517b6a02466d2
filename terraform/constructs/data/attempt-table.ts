import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table/index.js';
import { itemRights, tableDefinition, tableLayout } from '@liveness/storage-layout';
import { Construct } from 'constructs';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { ExecutionRole } from '../foundation/execution-role';

export interface AttemptTableProps {
  readonly name: string;
  readonly key: EncryptionKey;
  readonly removalProtection: boolean;
}

/**
 * The use cases' actions on items of any partition. A transaction needs the permissions of its parts, and none of its
 * own. A policy cannot ask a put for a condition, so this one could overwrite an audit event: the chain shows it.
 */
const itemActions = [
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
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

  /**
   * Allows a role to read and put items and to query the indexes, but not to scan or change the table. It may change and
   * delete items only in the partitions that need it.
   */
  grantReadWrite(role: ExecutionRole): void {
    role.allow({ sid: 'Items', actions: itemActions, resources: [this.arn] });
    role.allow({
      sid: 'ItemChanges',
      actions: ['dynamodb:UpdateItem'],
      resources: [this.arn],
      condition: inPartitions(itemRights.updated),
    });
    role.allow({
      sid: 'ItemDeletions',
      actions: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'],
      resources: [this.arn],
      condition: inPartitions(itemRights.deleted),
    });
    role.allow({
      sid: 'Listings',
      actions: ['dynamodb:Query'],
      resources: Object.values(tableLayout.indexes).map(({ name }) => `${this.arn}/index/${name}`),
    });
    this.#key.grantUse(role, 'dynamodb', keyActions);
  }
}

/** Every item of a request must be in one of these partitions. */
function inPartitions(patterns: readonly string[]) {
  return [{ test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values: [...patterns] }];
}
