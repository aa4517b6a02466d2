import { reportLines } from './report';
import { readOperations } from './requests/description';
import { run } from './run';

/** Always the same requests, so that a failure is one of a change. `npm run hostile` sends others. */
const seed = 20_261_128;
const requests = 3_000;
const checks = 20;
/** Ends a run that hangs. */
const longestMs = 20 * 60_000;

describe('the API under hostile requests', () => {
  it(
    'answers each as a success or a problem, tells nothing that it should not, keeps nothing, and decides each check once',
    async () => {
      const report = await run({ operations: readOperations('docs/openapi.json'), seed, requests, checks });
      expect(report.failures.length).withContext(reportLines(report, seed).join('\n')).toBe(0);
      expect(Object.values(report.counts).reduce((sum, count) => sum + count, 0)).toBe(requests);
      for (const kind of ['200', '201', '400 malformed', '401 unauthenticated', '403 forbidden', '404 not-found'])
        expect(report.counts[kind]).withContext(`how many got as far as ${kind}`).toBeGreaterThan(10);
      // Who of a check's devices comes first depends on the machine: how many got how far is not to be counted on.
      for (const kind of ['createAgain 201', 'redeem 200', 'frame 200', 'verify 200'])
        expect(report.storyCounts[kind]).withContext(`whether any of a check got as far as ${kind}`).toBeGreaterThan(0);
      expect(Object.keys(report.storyCounts).some((kind) => kind.startsWith('start 409'))).toBeTrue();
    },
    longestMs,
  );
});
