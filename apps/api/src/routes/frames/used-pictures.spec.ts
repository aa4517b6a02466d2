import { faces, jpegShowing } from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import { AttemptDetail, PreviewPiece, VerifyResponse } from '@liveness/contract';
import { exif, segment } from '@liveness/jpeg/testing';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

/** Returns an API with a challenge that requires new pictures, unless told otherwise. */
function apiWith(freshFrames = 1): ApiUnderTest {
  return new ApiUnderTest({
    dependencies: { registry: createRegistry([testChallenge('PEEK', undefined, { freshFrames })]) },
  });
}

describe('a picture that was used before', () => {
  let api: ApiUnderTest;
  let first: ClientAttempt;

  beforeEach(async () => {
    await begin(apiWith());
  });

  async function begin(subject: ApiUnderTest) {
    api = subject;
    first = await api.started();
    await api.putFrame(first);
  }

  async function isVerified(attempt: ClientAttempt): Promise<boolean> {
    return VerifyResponse.parse(await (await api.verify(attempt)).json()).success;
  }

  const claims = async ({ id }: ClientAttempt) => (await api.attempts.frames(id)).map(({ claimedBy }) => claimedBy);

  it('is accepted like any other, but does not count', async () => {
    const again = await api.started({}, api.signIn('eve'));
    const [fresh, used] = [
      await api.putFrame(first, { at: api.now + 1, jpeg: jpegShowing(faces(0)) }),
      await api.putFrame(again),
    ];
    expect([used.status, await used.text()]).toEqual([fresh.status, await fresh.text()]);
    expect(await claims(again)).toEqual([first.id]);
    expect(await isVerified(again)).toBeFalse();
    expect((await api.attempts.decision(again.id))?.trace.map(({ answer, code }) => [answer, code])).toEqual([
      ['stay', 'frame_used_before'],
    ]);
    expect(await isVerified(first))
      .withContext('whose picture it is')
      .toBeTrue();
  });

  it('is recognised whatever metadata surrounds it', async () => {
    const plain = jpegShowing(faces(1));
    const disguises = [segment(0xfe, [1, 2, 3]), exif(1), segment(0xe2, [...Buffer.from('ICC_PROFILE\0')])].map(
      (added) => Uint8Array.from([...plain.subarray(0, 2), ...added, ...plain.subarray(2)]),
    );
    const again = await api.started();
    for (const [index, jpeg] of [...disguises, Uint8Array.from([...plain, 0])].entries())
      await api.putFrame(again, { jpeg, at: api.now + index });
    expect(await claims(again)).toEqual([first.id, first.id, first.id, first.id]);
    expect(await isVerified(again)).toBeFalse();
  });

  it('is recognised within the same attempt, when it comes with another time', async () => {
    await api.putFrame(first, { at: api.now + 1 });
    expect(await claims(first)).toEqual([undefined, first.id]);
    expect(await isVerified(first)).toBeTrue();
  });

  it('is not the same frame sent again, however often and at once', async () => {
    const attempt = await api.started();
    const jpeg = jpegShowing({ faces: [{ landmarks: [] }] });
    await Promise.all([1, 2, 3].map(() => api.putFrame(attempt, { jpeg })));
    await api.putFrame(attempt, { jpeg });
    expect(await claims(attempt)).toEqual([undefined]);
    expect(await isVerified(attempt)).toBeTrue();
  });

  for (const method of ['claimPicture', 'saveFrame'] as const) {
    for (const failure of ['refused', 'unheard'] as const) {
      it(`is recognised after an interruption, and a new picture is not: ${method}, its call ${failure}`, async () => {
        const [again, honest] = [await api.started(), await api.started()];
        const jpegs = [jpegShowing(faces(1)), jpegShowing({ faces: [{ landmarks: [] }] })];
        for (const [index, attempt] of [again, honest].entries()) {
          api.attemptStoreOutage.begin(method, { times: 1, failure });
          await expectProblem(await api.putFrame(attempt, { jpeg: jpegs[index] }), 'unavailable');
        }
        expect([await isVerified(again), await isVerified(honest)])
          .withContext('verify finishes both from what was stored')
          .toEqual([false, true]);
        expect([await claims(again), await claims(honest)]).toEqual([[first.id], [undefined]]);
      });
    }
  }

  it('counts as new again after the attempt that used it was erased', async () => {
    await isVerified(first);
    api.now += 60_000;
    await api.send(
      'POST',
      `/api/admin/attempts/${first.id}/erasure`,
      { reason: 'She asked for it.' },
      api.signIn('adam', { groups: ['admins'] }),
    );
    const again = await api.started();
    await api.putFrame(again);
    expect(await claims(again)).toEqual([undefined]);
    expect(await isVerified(again)).toBeTrue();
  });

  it('is shown to reviewers with the attempt that used it, and counts in the preview', async () => {
    const again = await api.started();
    await api.putFrame(again);
    await isVerified(again);
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const response = await api.fetch(`/api/admin/attempts/${again.id}`, {
      headers: { authorization: `Bearer ${reviewer}` },
    });
    expect(AttemptDetail.parse(await response.json()).frames.map(({ claimedBy }) => claimedBy)).toEqual([first.id]);
    api.now += 1;
    const preview = async (freshFrames: number) => {
      const range = {
        from: '2026-01-01T00:00:00Z',
        to: '2026-02-01T00:00:00Z',
        limits: { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1, freshFrames },
      };
      const { attempts } = PreviewPiece.parse(
        await (await api.send('POST', '/api/admin/thresholds/PEEK/preview', range, reviewer)).json(),
      );
      return attempts.map(({ before, after }) => [before, after]);
    };
    expect(await preview(1)).toEqual([['failed', 'failed']]);
    expect(await preview(0)).toEqual([['failed', 'passed']]);
  });

  it('is recorded but fails nobody when the thresholds do not require new pictures', async () => {
    await begin(apiWith(0));
    const again = await api.started();
    await api.putFrame(again);
    expect(await claims(again)).toEqual([first.id]);
    expect(await isVerified(again)).toBeTrue();
  });
});
