import { tableDefinition } from './create-table';

describe('tableDefinition', () => {
  const definition = tableDefinition('liveness');

  it('has a partition key and a sort key, and bills per request', () => {
    expect(definition.TableName).toBe('liveness');
    expect(definition.BillingMode).toBe('PAY_PER_REQUEST');
    expect(definition.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
  });

  it('defines exactly the key attributes, because DynamoDB rejects any others', () => {
    const keys = new Set(
      [definition, ...definition.GlobalSecondaryIndexes].flatMap(({ KeySchema }) =>
        KeySchema.map(({ AttributeName }) => AttributeName),
      ),
    );
    const defined = definition.AttributeDefinitions.map(({ AttributeName }) => AttributeName);
    expect(new Set(defined)).toEqual(keys);
    expect(defined.length).toBe(keys.size);
  });

  it('projects no attribute into the indexes that changes with each frame', () => {
    for (const { Projection } of definition.GlobalSecondaryIndexes) {
      for (const changing of ['frameCount', 'admitted', 'sequences', 'clockOffsetMs', 'closedAt', 'receipt']) {
        expect(Projection.NonKeyAttributes).withContext(changing).not.toContain(changing);
      }
    }
  });
});
