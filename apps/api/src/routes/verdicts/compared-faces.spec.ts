import { jpegShowing, observationIn } from '@liveness/api-testing';
import { createRegistry, stay } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { AttemptDetail, PreviewPiece, StatisticsPiece, VerifyResponse } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

/** Returns a JPEG with one face; the picture names the person. */
function jpegOf(name: string) {
  return jpegShowing({ faces: [{ landmarks: [{ type: name, x: 0.5, y: 0.5 }] }] });
}

function nameIn(jpeg: Uint8Array): string | undefined {
  return observationIn(jpeg).faces[0]?.landmarks[0]?.type;
}

/**
 * Returns a challenge that watches one face until its picture's name ends with an exclamation mark, and compares all
 * faces that it has watched.
 */
function patientChallenge(): Challenge {
  const { states, ...challenge } = testChallenge('PEEK', undefined, { minSimilarity: 80, comparedFrames: 2 });
  const peek: Challenge['states'][string] = (observation, context) => {
    const result = states['peek']!(observation, context);
    const isLast = observation.faces[0]?.landmarks.some(({ type }) => type.endsWith('!'));
    return result.answer === 'pass' && !isLast ? stay(result.memory, 'no_face') : result;
  };
  return { ...challenge, states: { peek } };
}

describe('an attempt that compares faces', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;

  beforeEach(async () => {
    api = new ApiUnderTest({
      dependencies: { registry: createRegistry([patientChallenge()]) },
      settings: { comparerCallUsd: 0.002 },
    });
    api.likeness = (one, other) => (nameIn(one) === nameIn(other) ? 99.5 : 12);
    attempt = await api.started();
  });

  async function send(...names: readonly string[]) {
    for (const [index, name] of names.entries())
      await api.putFrame(attempt, { jpeg: jpegOf(name), at: api.now + index });
  }

  const verify = async () => VerifyResponse.parse(await (await api.verify(attempt)).json()).success;
  const stored = async () => (await api.attempts.find(attempt.id))?.comparisons ?? [];

  it('passes when all compared faces belong to one person', async () => {
    api.likeness = () => 99.5;
    await send('ada', 'ada-2', 'ada-3', 'ada!');
    expect(await verify()).toBeTrue();
    const first = api.now;
    expect(
      (await stored()).map(({ frames, similarity, comparerCalls }) => [frames, similarity, comparerCalls]),
    ).toEqual([
      [[first, first + 1], 99.5, 1],
      [[first, first + 2], 99.5, 1],
      [[first, first + 3], 99.5, 1],
    ]);
    const { trace = [] } = (await api.attempts.decision(attempt.id)) ?? {};
    expect(trace.slice(-3).map(({ state, answer }) => [state, answer])).toEqual([
      ['person', 'next'],
      ['person', 'next'],
      ['person', 'pass'],
    ]);
  });

  it('compares the stored pictures', async () => {
    const pairs: unknown[] = [];
    api.likeness = (one, other) => {
      pairs.push([nameIn(one), nameIn(other)]);
      return 90;
    };
    await send('ada', 'bob!');
    expect(await verify()).toBeTrue();
    expect(pairs).toEqual([['ada', 'bob!']]);
  });

  it('fails when another person ends it, and the trace has the similarity', async () => {
    await send('ada', 'bob!');
    expect(await verify()).toBeFalse();
    expect((await api.attempts.find(attempt.id))?.outcome?.reason).toBe('different_person');
    expect((await api.attempts.decision(attempt.id))?.trace.at(-1)).toEqual(
      jasmine.objectContaining({
        state: 'person',
        answer: 'fail',
        code: 'different_person',
        measurements: [{ name: 'personSimilarity', value: 12, relation: '>=', limit: 80, met: false }],
      }),
    );
  });

  it('compares nothing when it fails for another reason', async () => {
    await send('ada', 'ada-2');
    expect(await verify()).toBeFalse();
    expect([api.comparer.calls, await stored()]).toEqual([0, []]);
  });

  it('gets similarity 0 for a picture without a face', async () => {
    api.likeness = () => undefined;
    await send('ada', 'ada!');
    expect(await verify()).toBeFalse();
    expect((await stored()).map(({ similarity }) => similarity)).toEqual([0]);
  });

  describe('during an outage', () => {
    beforeEach(() => {
      api.likeness = () => 99.5;
    });

    async function expectUnavailable() {
      const response = await api.verify(attempt);
      await expectProblem(response, 'unavailable');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await api.attempts.find(attempt.id))?.outcome).toBeUndefined();
    }

    it('of the comparer is undecided, and pays for each comparison once', async () => {
      await send('ada', 'ada-2', 'ada-3', 'ada!');
      api.comparerOutage.begin('compare', { times: 1 });
      await expectUnavailable();
      expect((await stored()).length)
        .withContext('comparisons made before the outage are stored')
        .toBe(2);
      expect(await verify()).toBeTrue();
      expect(api.comparer.calls).toBe(3);
    });

    for (const failure of ['refused', 'unheard'] as const) {
      it(`of the store is decided when verify is called again, its call ${failure}`, async () => {
        await send('ada', 'ada!');
        api.attemptStoreOutage.begin('saveComparisons', { times: 1, failure });
        await expectUnavailable();
        expect(await verify()).toBeTrue();
        expect(api.comparer.calls).toBe(failure === 'unheard' ? 1 : 2);
      });
    }

    it('of the frame store is decided when verify is called again', async () => {
      await send('ada', 'ada!');
      api.frameStoreOutage.begin('get', { times: 1 });
      await expectUnavailable();
      const get = spyOn(api.frames, 'get').and.resolveTo(undefined);
      await expectUnavailable();
      get.and.callThrough();
      expect(await verify()).toBeTrue();
    });

    it('of the decision keeps its comparisons', async () => {
      await send('ada', 'ada!');
      api.attemptStoreOutage.begin('decide', { times: 1 });
      await expectUnavailable();
      expect(await verify()).toBeTrue();
      expect(api.comparer.calls).toBe(1);
    });
  });

  it('shows the cost of its comparisons in the attempt and the statistics, and logs only that', async () => {
    await send('ada', 'ada!');
    api.likeness = () => 90;
    await verify();
    const headers = { authorization: `Bearer ${api.signIn('rita', { groups: ['reviewers'] })}` };
    const detail = AttemptDetail.parse(
      await (await api.fetch(`/api/admin/attempts/${attempt.id}`, { headers })).json(),
    );
    expect(detail.costs).toEqual(jasmine.objectContaining({ analyserCalls: 2, comparerCalls: 1, comparerUsd: 0.002 }));
    const statistics = StatisticsPiece.parse(
      await (
        await api.fetch('/api/admin/statistics?from=2026-01-02T00:00:00Z&to=2026-01-03T00:00:00Z', { headers })
      ).json(),
    );
    expect([statistics.comparerCallUsd, statistics.hours.map(({ comparerCalls }) => comparerCalls)]).toEqual([
      0.002,
      [1],
    ]);
    const line = api.lines.find(({ route }) => route.endsWith('/verify'));
    expect(line).toEqual(jasmine.objectContaining({ comparerCalls: 1, comparerMs: jasmine.any(Number) }));
    expect(JSON.stringify(line)).not.toContain('similarity');
  });

  it('is marked in the preview when its faces were never compared', async () => {
    const limits = { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1, minSimilarity: 80, comparedFrames: 2 };
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const preview = async ({ id }: ClientAttempt, minSimilarity: number) => {
      const range = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', limits: { ...limits, minSimilarity } };
      const { attempts } = PreviewPiece.parse(
        await (await api.send('POST', '/api/admin/thresholds/PEEK/preview', range, reviewer)).json(),
      );
      const { before, after, reason, comparisonsMissing, values } = attempts.find((previewed) => previewed.id === id)!;
      return [before, after, reason, comparisonsMissing, values['minSimilarity']];
    };
    const compared = attempt;
    await send('ada', 'bob!');
    await verify();
    api.thresholds.hold('PEEK', { preset: 'standard', version: 1, limits: { ...limits, minSimilarity: 0 } });
    attempt = await api.started();
    await send('cleo', 'dora!');
    expect(await verify()).toBeTrue();
    api.now += 10;

    expect(await preview(compared, 80)).toEqual(['passed', 'failed', 'different_person', undefined, 12]);
    expect(await preview(compared, 10)).toEqual(['passed', 'passed', 'passed', undefined, 12]);
    expect(await preview(attempt, 0)).toEqual(['passed', 'passed', 'passed', undefined, undefined]);
    expect(await preview(attempt, 80)).toEqual(['passed', 'passed', 'passed', 1, undefined]);
    api.thresholds.hold('PEEK', { preset: 'standard', version: 2, limits });
    expect(await preview(attempt, 0))
      .withContext('whether it passes under the limits in force, nobody knows')
      .toEqual(['passed', 'passed', 'passed', 1, undefined]);
  });
});
