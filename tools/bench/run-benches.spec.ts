import { runBenches } from './run-benches';
import type { Bench } from './bench';

describe('the benches', () => {
  const bench = (name: string, run: () => Promise<number>): Bench => ({
    name,
    unit: 'ms',
    target: { atMost: 10 },
    run,
  });
  const benches = [
    bench('first', async () => 10),
    bench('broken', async () => {
      throw new Error('POST /verify answered 503:\n{}');
    }),
    bench('last', async () => 11),
  ];

  it('all run although one of them fails, which its row says', async () => {
    const lines: string[] = [];
    expect(await runBenches(benches, { json: false, print: (line) => lines.push(line) })).toBe(1);
    expect(lines).toEqual([
      'met    first                  10 ms (at most 10)',
      'FAILED broken                 POST /verify answered 503: {}',
      'MISSED last                   11 ms (at most 10)',
    ]);
  });

  it('say the same as JSON', async () => {
    const lines: string[] = [];
    await runBenches(benches, { json: true, print: (line) => lines.push(line) });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { name: 'first', value: 10, unit: 'ms', atMost: 10, met: true },
      { name: 'broken', error: 'POST /verify answered 503:\n{}' },
      { name: 'last', value: 11, unit: 'ms', atMost: 10, met: false },
    ]);
  });
});
