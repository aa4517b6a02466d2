import type { Cursors } from '@liveness/use-cases';

const minuteMs = 60_000;

/** The contract of all cursors. */
export function describeCursors(name: string, create: () => Cursors): void {
  describe(`${name} as cursors`, () => {
    it('return the position for the query they were sealed for', async () => {
      const position = '2026-03-01T12:00:00.000Z#ä';
      expect(await create().open(await create().seal(position, 'all', minuteMs), 'all')).toEqual({
        outcome: 'opened',
        position,
      });
    });

    it('are foreign to any other query', async () => {
      expect(await create().open(await create().seal('here', '{"user":"alice"}', minuteMs), '{"user":"bob"}')).toEqual({
        outcome: 'foreign',
      });
    });

    it('are outdated after their time to live', async () => {
      expect(await create().open(await create().seal('here', 'all', -minuteMs), 'all')).toEqual({
        outcome: 'outdated',
      });
    });

    it('are foreign when they were changed', async () => {
      const cursor = await create().seal('here', 'all', minuteMs);
      const middle = Math.floor(cursor.length / 2);
      expect(
        await create().open(
          `${cursor.slice(0, middle)}${cursor[middle] === 'A' ? 'B' : 'A'}${cursor.slice(middle + 1)}`,
          'all',
        ),
      ).toEqual({ outcome: 'foreign' });
      for (const forged of ['', 'here', '..', btoa('here'), 'a'.repeat(100_000)])
        expect(await create().open(forged, 'all'))
          .withContext(forged.slice(0, 20))
          .toEqual({ outcome: 'foreign' });
    });
  });
}
