import type { AttemptTable } from '@liveness/adapters/items';
import type { DemoAttempt } from './demo-attempt';
import { parcelsOf } from './parcels';
import { smallPopulation } from './testing/small-population';

describe('parcels of attempts', () => {
  const table = { TableName: 'attempts', retentionDays: 30, dayShards: 8, counterShards: 8 } as AttemptTable;
  const population = smallPopulation();
  const storable = (items: number, index: number) => ({
    demo: population.attempt(index) as DemoAttempt,
    items: Array.from({ length: items }, (_, item) => ({ pk: `${index}`, sk: `${item}` })),
  });

  it('contain whole attempts with their counts, and fit into one transaction each', () => {
    const attempts = Array.from({ length: 60 }, (_, index) => storable(3 + (index % 11), index));
    const parcels = parcelsOf(attempts, table);
    expect(parcels.length).toBeGreaterThan(3);
    const holders = new Set<string>();
    for (const parcel of parcels) {
      expect(parcel.length).toBeLessThanOrEqual(100);
      const ids = new Set(parcel.flatMap(({ Put }) => (Put ? [String(Put.Item?.['pk'])] : [])));
      for (const id of ids) {
        expect(holders.has(id)).withContext(`attempt ${id} in two parcels`).toBeFalse();
        holders.add(id);
      }
      const keys = parcel.map(({ Put, Update }) => JSON.stringify(Put?.Item ?? Update?.Key));
      expect(new Set(keys).size).withContext('a transaction touches each item once').toBe(keys.length);
      expect(parcel.some(({ Update }) => Update)).toBeTrue();
    }
    const puts = parcels.flat().filter(({ Put }) => Put);
    expect(puts.length).toBe(attempts.reduce((sum, { items }) => sum + items.length, 0));
  });

  it('do not exist without attempts', () => {
    expect(parcelsOf([], table)).toEqual([]);
  });
});
