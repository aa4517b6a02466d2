import type { Cursors } from '@liveness/use-cases';

const minuteMs = 60_000;

/** What every maker of cursors promises. */
export function describeCursors(name: string, create: () => Cursors): void {
  describe(`${name} as cursors`, () => {
    it('give back the position for the query it was sealed for', async () => {
      const position = '2026-03-01T12:00:00.000Z#ä';
      expect(await create().open(await create().seal(position, 'all', minuteMs), 'all')).toEqual({
        outcome: 'opened',
        position,
      });
    });

    it('are of no use for another query', async () => {
      expect(await create().open(await create().seal('here', '{"user":"alice"}', minuteMs), '{"user":"bob"}')).toEqual({
        outcome: 'foreign',
      });
    });

    it('are outdated when their time is over', async () => {
      expect(await create().open(await create().seal('here', 'all', -minuteMs), 'all')).toEqual({
        outcome: 'outdated',
      });
    });

    it('are not believed when somebody changed them', async () => {
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
