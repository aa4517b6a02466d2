import { faces, jpegShowing } from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import { PreviewPiece } from '@liveness/contract';
import { singleChallenge } from '@liveness/use-cases';
import { ApiUnderTest } from '../../testing/api-under-test';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

const preset = { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 };

describe('POST /api/admin/thresholds/{challenge}/preview', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 1000, windowMs: 1 } } });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const range = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
  const preview = (body: object, challenge = 'PEEK') =>
    api.send('POST', `/api/admin/thresholds/${challenge}/preview`, { ...range, ...body }, reviewer);
  const piece = async (body: object) => PreviewPiece.parse(await (await preview(body)).json());

  async function decided(count: number): Promise<string> {
    const attempt = await api.started();
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(count)) });
    await api.verify(attempt);
    api.now += 1000;
    return attempt.id;
  }

  it('returns which attempts would be decided differently, in both directions, with their review label', async () => {
    const one = await decided(1);
    const two = await decided(2);
    const open = await api.started();
    await api.send('POST', `/api/admin/attempts/${two}/reviews`, { label: 'genuine' }, reviewer);
    const { attempts, skipped, nextCursor } = await piece({ limits: { ...preset, facesWanted: 2 } });
    expect(attempts).toEqual([
      {
        id: two,
        startedAt: '2026-01-02T03:04:06.000Z',
        before: 'failed',
        reasonBefore: 'crowd',
        after: 'passed',
        reason: 'passed',
        review: 'genuine',
        values: { stateTimeoutMs: 0 },
      },
      {
        id: one,
        startedAt: '2026-01-02T03:04:05.000Z',
        before: 'passed',
        reasonBefore: 'passed',
        after: 'failed',
        reason: 'exhausted',
        values: { stateTimeoutMs: 0 },
      },
    ]);
    expect([skipped, nextCursor]).toEqual([0, undefined]);
    expect(attempts.map(({ id }) => id)).not.toContain(open.id);
  });

  it('returns no difference under the same limits, and changes nothing', async () => {
    await decided(1);
    await decided(2);
    for (const { before, after } of (await piece({ limits: preset })).attempts) expect(after).toBe(before);
    expect(api.audit.events).toEqual([]);
    expect(await api.thresholds.current('PEEK')).toBeUndefined();
  });

  describe('of a challenge that is asked for among others in one sitting', () => {
    const both = {
      type: 'PEEK+STARE',
      preset: 'standard',
      parts: ['PEEK', 'STARE'].map((type) => ({ type, preset: 'standard' as const })),
    } as const;

    beforeEach(() => {
      api = new ApiUnderTest({ settings: { challenges: [both] } });
      reviewer = api.signIn('rita', { groups: ['reviewers'] });
    });

    /** One face passes PEEK, then a number of faces decides STARE. */
    async function sitting(atStare: number): Promise<string> {
      const attempt = await api.started();
      for (const count of [1, atStare]) {
        await api.putFrame(attempt, { jpeg: jpegShowing(faces(count)) });
        api.now += 1000;
      }
      await api.verify(attempt);
      return attempt.id;
    }

    it('decides those attempts, too, and says what they ask for', async () => {
      const id = await sitting(1);
      const { attempts } = await piece({ limits: { ...preset, facesWanted: 2 } });
      expect(attempts).toEqual([
        {
          id,
          challenge: 'PEEK+STARE',
          startedAt: '2026-01-02T03:04:05.000Z',
          before: 'passed',
          reasonBefore: 'passed',
          after: 'failed',
          reason: 'exhausted',
          values: { stateTimeoutMs: 1000 },
        },
      ]);
    });

    it('leaves the other part under what is in force for it', async () => {
      const id = await sitting(2);
      await api.thresholds.hold('STARE', { preset: 'standard', version: 1, limits: { ...preset, facesWanted: 2 } });
      const { attempts } = await piece({ limits: preset });
      expect(attempts.map((attempt) => [attempt.id, attempt.before, attempt.after])).toEqual([
        [id, 'passed', 'passed'],
      ]);
    });

    it('has no preview of its own, and nothing to publish', async () => {
      await expectProblem(await preview({ limits: preset }, 'PEEK+STARE'), 'not-found');
      expect(singleChallenge(api.dependencies.dependencies, 'PEEK+STARE').ok).toBeFalse();
      expect(singleChallenge(api.dependencies.dependencies, 'PEEK').ok).toBeTrue();
    });
  });

  it('leaves out tests: their outcome was chosen', async () => {
    const checks = new ChecksUnderTest();
    await checks.tried(await checks.created({ test: { outcome: 'passed' } }), false);
    const real = await checks.tried(await checks.created(), false);
    const body = { ...range, limits: { ...preset, facesWanted: 2 } };
    const response = await checks.send('POST', '/api/admin/thresholds/PEEK/preview', body, checks.reviewer);
    const { attempts, skipped } = PreviewPiece.parse(await response.json());
    expect([attempts.map(({ id }) => id), skipped]).toEqual([[real], 0]);
  });

  it('compares with the limits in force, not those of the attempt', async () => {
    const one = await decided(1);
    await api.thresholds.hold('PEEK', { preset: 'standard', version: 1, limits: { ...preset, facesWanted: 2 } });
    const two = await decided(2);
    const { attempts } = await piece({ limits: { ...preset, facesWanted: 2 } });
    expect(attempts.map(({ id, before, after }) => [id, before, after])).toEqual([
      [two, 'passed', 'passed'],
      [one, 'failed', 'failed'],
    ]);
  });

  it('returns smaller pieces when attempts may have many frames, and ends when a version is published meanwhile', async () => {
    await api.thresholds.hold('PEEK', { preset: 'standard', version: 1, limits: { ...preset, frameCap: 120 } });
    for (let index = 0; index < 26; index += 1) await decided(1);
    const { attempts, nextCursor: cursor } = await piece({ limits: preset });
    expect(attempts.length).toBe(25);
    await api.thresholds.hold('PEEK', { preset: 'standard', version: 2, limits: preset });
    expect(fieldsOf(await expectProblem(await preview({ limits: preset, cursor }), 'malformed'))).toEqual(['cursor']);
  });

  it('returns each attempt once over its pieces', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 260; index += 1) ids.unshift(await decided(1));
    const first = await piece({ limits: preset });
    const second = await piece({ limits: preset, cursor: first.nextCursor });
    expect([...first.attempts, ...second.attempts].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeUndefined();
    for (const other of [{ limits: { ...preset, facesWanted: 2 } }, { limits: preset, to: '2026-01-31T00:00:00Z' }]) {
      expect(fieldsOf(await expectProblem(await preview({ ...other, cursor: first.nextCursor }), 'malformed'))).toEqual(
        ['cursor'],
      );
    }
  });

  it('returns what attempts that pass now measured by two means, and nothing of those that fail', async () => {
    const twice = { measurement: 'parallax', value: -21, otherMeasurement: 'reported', otherValue: -19.5 };
    const challenge = { ...testChallenge('PEEK'), measuredTwice: () => [twice] };
    api = new ApiUnderTest({ dependencies: { registry: createRegistry([challenge]) } });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
    await decided(1);
    await decided(2);
    const { attempts } = await piece({ limits: { ...preset, facesWanted: 2 } });
    expect(attempts.map(({ before, measuredTwice }) => [before, measuredTwice])).toEqual([
      ['failed', undefined],
      ['passed', [twice]],
    ]);
  });

  it('counts attempts without stored observations as skipped', async () => {
    await decided(1);
    spyOn(api.attempts, 'frames').and.resolveTo([]);
    expect(await piece({ limits: preset })).toEqual(jasmine.objectContaining({ attempts: [], skipped: 1 }));
  });

  it('rejects limits that could not be published, and unknown challenges', async () => {
    expect(fieldsOf(await expectProblem(await preview({ limits: { ...preset, frameCap: 0 } }), 'malformed'))).toEqual([
      'limits.frameCap',
    ]);
    expect(fieldsOf(await expectProblem(await preview({ limits: preset, from: 'once' }), 'malformed'))).toEqual([
      'from',
    ]);
    await expectProblem(await preview({ limits: preset }, 'NOPE'), 'challenge-unknown');
  });
});
