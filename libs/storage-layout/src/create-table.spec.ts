import { tableDefinition } from './create-table';

describe('table definition', () => {
  const definition = tableDefinition('liveness');

  it('keys items by partition and sort key, and is paid by request', () => {
    expect(definition.TableName).toBe('liveness');
    expect(definition.BillingMode).toBe('PAY_PER_REQUEST');
    expect(definition.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
  });

  it('defines exactly the attributes that are keys: DynamoDB rejects any other', () => {
    const keys = new Set(
      [definition, ...definition.GlobalSecondaryIndexes].flatMap(({ KeySchema }) =>
        KeySchema.map(({ AttributeName }) => AttributeName),
      ),
    );
    const defined = definition.AttributeDefinitions.map(({ AttributeName }) => AttributeName);
    expect(new Set(defined)).toEqual(keys);
    expect(defined.length).toBe(keys.size);
  });

  it('copies to the indexes nothing that changes with a frame', () => {
    for (const { Projection } of definition.GlobalSecondaryIndexes) {
      for (const changing of ['frameCount', 'admitted', 'sequences', 'clockOffsetMs', 'closedAt', 'receipt']) {
        expect(Projection.NonKeyAttributes).withContext(changing).not.toContain(changing);
      }
    }
  });
});
