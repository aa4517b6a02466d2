import { tableDefinition } from '@liveness/storage-layout';
import { environment, synthesized } from '../../testing/synthesized';

const stack = synthesized(environment('production'));
const table = stack.one('aws_dynamodb_table');
const key = jasmine.stringMatching(/^\$\{aws_kms_key\.[\w-]+\.arn\}$/);

describe('the table', () => {
  it('has the keys, indexes and projections of the storage layout', () => {
    const { AttributeDefinitions, GlobalSecondaryIndexes } = tableDefinition('any');
    expect([table['hash_key'], table['range_key']]).toEqual(['pk', 'sk']);
    expect(table['attribute']).toEqual(
      AttributeDefinitions.map(({ AttributeName, AttributeType }) => ({ name: AttributeName, type: AttributeType })),
    );
    expect(table['global_secondary_index']).toEqual(
      GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
        name: IndexName,
        hash_key: KeySchema[0]?.AttributeName,
        range_key: KeySchema[1]?.AttributeName,
        projection_type: Projection.ProjectionType,
        non_key_attributes: Projection.NonKeyAttributes,
      })),
    );
  });

  it('is billed per request', () => {
    expect(table['billing_mode']).toBe('PAY_PER_REQUEST');
    expect([table['read_capacity'], table['write_capacity']]).toEqual([undefined, undefined]);
  });

  it('can be restored to any second of the last 35 days', () => {
    expect(table['point_in_time_recovery']).toEqual({ enabled: true, recovery_period_in_days: 35 });
  });

  it('deletes expired items, and is encrypted with the environment’s key', () => {
    expect(table['ttl']).toEqual({ attribute_name: 'ttl', enabled: true });
    expect(table['server_side_encryption']).toEqual({ enabled: true, kms_key_arn: key });
  });

  it('cannot be deleted in production', () => {
    expect(table['deletion_protection_enabled']).toBeTrue();
    expect(
      synthesized(environment('development')).one('aws_dynamodb_table')['deletion_protection_enabled'],
    ).toBeFalse();
  });
});

describe('the frames bucket', () => {
  const rules = stack.one('aws_s3_bucket_lifecycle_configuration', 'api_frames')['rule'] as readonly Record<
    string,
    unknown
  >[];

  it('is encrypted with the environment’s key, with one key call for many objects', () => {
    expect(stack.one('aws_s3_bucket_server_side_encryption_configuration', 'api_frames')['rule']).toEqual([
      {
        apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: key },
        bucket_key_enabled: true,
        blocked_encryption_types: ['SSE-C'],
      },
    ]);
  });

  it('keeps frames for the retention, and replaced or erased versions for a day', () => {
    expect(rules.map(({ expiration }) => expiration)).toEqual([
      [{ days: 30 }],
      [{ expired_object_delete_marker: true }],
    ]);
    for (const { filter } of rules) expect(filter).withContext('everything in the bucket').toEqual([{}]);
    expect(rules.flatMap((rule) => rule['noncurrent_version_expiration'] ?? [])).toEqual([{ noncurrent_days: 1 }]);
    const longer = synthesized(environment('production', { retentionDays: 400 })).one(
      'aws_s3_bucket_lifecycle_configuration',
      'api_frames',
    )['rule'];
    expect(longer).toContain(jasmine.objectContaining({ expiration: [{ days: 400 }] }));
  });

  it('has the retention that the API tells people', () => {
    const { variables } = stack.one('aws_lambda_function', 'api_function')['environment'] as {
      readonly variables: Record<string, string>;
    };
    expect(variables['LIVENESS_RETENTION_DAYS']).toBe('30');
  });
});
