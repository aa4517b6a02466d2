import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseCommandLine } from './command-line';
import { framesEach, goThrough } from './go-through';
import { Latencies, quantile } from './latencies';
import { PatientApi } from './patient-api';
import { reportLines } from './report';
import { differences } from './run';

describe('npm run load', () => {
  it('takes attempts and how many at once', () => {
    expect(parseCommandLine([])).toEqual({ attempts: 200, atOnce: 20, help: false });
    expect(parseCommandLine(['--attempts', '5', '--at-once', '2'])).toEqual({ attempts: 5, atOnce: 2, help: false });
    for (const args of [['--attempts', '0'], ['--at-once', '201'], ['--attempts', 'x'], ['--more']])
      expect(() => parseCommandLine(args)).toThrowError();
  });

  it('reads quantiles off the times themselves', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 1].map((share) => quantile(times, share))).toEqual([50, 95, 100]);
    expect(quantile([7], 0.5)).toBe(7);
  });

  it('finds a frame that is lost, and an attempt that is stored otherwise than it was answered', () => {
    const stored = { status: 'failed', frames: Array(11).fill({}) };
    expect(differences('x', { saved: 12, verdict: 'failed' }, stored)).toEqual([
      'attempt x: 12 frames were saved, 11 are stored',
    ]);
    expect(differences('x', { saved: 11, verdict: 'passed' }, stored)).toEqual([
      'attempt x: answered passed, stored failed',
    ]);
    expect(differences('x', { saved: 10, verdict: 'failed' }, stored)).toEqual([]);
  });

  it('says what the machine could not do in time as such', () => {
    const report = {
      latencies: new Latencies(),
      seconds: 10,
      outcomes: { passed: 1, failed: 0, undecided: 1 },
      savedFrames: 20,
      repeated: 7,
      givenUp: 1,
      faults: [],
    };
    const text = reportLines(report, { attempts: 2, atOnce: 2 }).join('\n');
    expect(text).toMatch(/^1 of 2 attempts decided \(1 passed, 0 failed\), 20 of 24 frames saved, 2 at once, 10 s/m);
    expect(text).toMatch(/too busy for 7 calls at first.*\nIt was too busy for 1 calls to the end/);
    expect(text).toMatch(/Nothing was lost\.$/);
    expect(reportLines({ ...report, faults: ['x'] }, { attempts: 2, atOnce: 2 }).slice(-2)).toEqual([
      'FAILED x',
      '1 failed',
    ]);
  });

  describe('as a client', () => {
    let busy = 0;
    const seen: string[] = [];
    const server = createServer(async (request, response) => {
      await request.toArray();
      seen.push(`${request.method} ${request.url}`);
      if (request.url === '/api/wrong') return response.writeHead(500).end('{}');
      if ((busy -= 1) >= 0) return response.writeHead(503, { 'retry-after': '0' }).end('{}');
      return response.end(JSON.stringify({ id: 'a', token: 't', success: true }));
    });
    let api: PatientApi;
    beforeAll(async () => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    beforeEach(() => {
      busy = 0;
      seen.length = 0;
      const { port } = server.address() as AddressInfo;
      api = new PatientApi(`http://127.0.0.1:${port}`, 'token', new Latencies());
    });
    afterAll(() => {
      server.close();
      server.closeAllConnections();
    });

    it('sends twelve frames and comes again when the API is busy', async () => {
      busy = 3;
      expect(await goThrough(api)).toEqual({ id: 'a', saved: framesEach, verdict: 'passed' });
      expect(api.repeated).toBe(3);
      expect(seen.filter((line) => line === 'PUT /api/challenge/a/frame').length).toBe(framesEach);
    });

    it('gives up what stays busy, without calling it a failure', async () => {
      busy = 1_000;
      const call = { operation: 'x', method: 'GET', path: '/x', headers: {}, body: '' };
      expect(await api.call(call)).toBeUndefined();
      expect(api.givenUp).toBe(1);
    });

    it('takes any other error for a failure', async () => {
      const call = { operation: 'x', method: 'GET', path: '/wrong', headers: {}, body: '' };
      await expectAsync(api.call(call)).toBeRejectedWithError(/x was answered 500/);
    });
  });
});
