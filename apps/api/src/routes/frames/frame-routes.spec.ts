import { faces, jpegShowing } from '@liveness/api-testing';
import { frameHeaders } from '@liveness/contract';
import { ApiUnderTest, testSettings } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('PUT /api/challenge/{id}/frame', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;

  beforeEach(async () => {
    api = new ApiUnderTest();
    attempt = await api.started();
  });

  const storedTimes = async () => (await api.attempts.frames(attempt.id)).map(({ capturedAt }) => capturedAt);

  const putRaw = (jpeg: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    api.putRawFrame(attempt, jpeg, headers);

  it('stores the frame, has it analysed and returns a message', async () => {
    const jpeg = jpegShowing(faces(2));
    const response = await api.putFrame(attempt, { jpeg });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ message: jasmine.any(String) });
    expect(await api.frames.get(attempt.id, 1)).toEqual(jpeg);
    const [frame] = await api.attempts.frames(attempt.id);
    expect(frame).toEqual(jasmine.objectContaining({ sequence: 1, byteLength: jpeg.length, storedAt: api.now }));
    expect(frame?.analysis).toEqual({ observation: faces(2), analyserCalls: 1, analysedAt: api.now });
  });

  it('accepts the JPEG itself as the body, with token and capture time in headers', async () => {
    const jpeg = jpegShowing(faces(1));
    expect((await putRaw(jpeg)).status).toBe(200);
    expect(await api.frames.get(attempt.id, 1)).toEqual(jpeg);
    await expectProblem(await putRaw(jpeg, { [frameHeaders.token]: '' }), 'attempt-token-invalid');
    for (const time of ['', '-1', '1e3', '12.5', '0x10', '9'.repeat(16), ' '])
      await expectProblem(await putRaw(jpeg, { [frameHeaders.timestamp]: time }), 'frame-time');
  });

  it('treats a raw frame and the same one in base64 as one frame', async () => {
    const jpeg = jpegShowing(faces(1));
    await putRaw(jpeg);
    expect((await api.putFrame(attempt, { jpeg })).status).toBe(200);
    expect((await storedTimes()).length).toBe(1);
  });

  describe('the capture time', () => {
    for (const timestamp of [undefined, null, -1, 1.5, '1700000000000', 'now', true, 2 ** 53, 1e300]) {
      it(`is rejected: ${JSON.stringify(timestamp)}`, async () => {
        await expectProblem(await api.putFrame(attempt, { body: { timestamp } }), 'frame-time');
      });
    }

    it('may be wrong by years, because the first frame aligns the clock', async () => {
      const wrongBy = 9 * 365 * 86_400_000;
      expect((await api.putFrame(attempt, { at: api.now - wrongBy })).status).toBe(200);
      api.now += 1000;
      expect((await api.putFrame(attempt, { at: api.now - wrongBy })).status).toBe(200);
      await expectProblem(await api.putFrame(attempt, { at: api.now }), 'frame-time');
    });

    it('must lie between the start of the attempt and now, within the skew', async () => {
      const startedAt = api.now;
      api.now += 30_000;
      await api.putFrame(attempt, { at: api.now });
      const skew = testSettings.clockSkewMs;
      expect((await api.putFrame(attempt, { at: startedAt - skew })).status).toBe(200);
      expect((await api.putFrame(attempt, { at: api.now + skew })).status).toBe(200);
      await expectProblem(await api.putFrame(attempt, { at: startedAt - skew - 1 }), 'frame-time');
      await expectProblem(await api.putFrame(attempt, { at: api.now + skew + 1 }), 'frame-time');
      expect((await storedTimes()).length).toBe(3);
    });
  });

  it('returns 200 for the same frame again, and stores nothing', async () => {
    const jpeg = jpegShowing(faces(1));
    const at = api.now;
    await api.putFrame(attempt, { jpeg, at });
    const before = await api.attempts.frames(attempt.id);
    api.now += 500;
    expect((await api.putFrame(attempt, { jpeg, at })).status).toBe(200);
    expect(await api.attempts.frames(attempt.id)).toEqual(before);
    expect([api.analyser.calls, api.frames.writes]).toEqual([1, 1]);
  });

  it('rejects different bytes with the same time as a conflict', async () => {
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)) });
    await expectProblem(await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) }), 'frame-conflict');
    expect((await api.attempts.frames(attempt.id))[0]?.analysis?.observation).toEqual(faces(1));
  });

  it('accepts frames out of order, and sorts them by time', async () => {
    api.now += 5000;
    for (const before of [0, 3000, 1000, 2000])
      expect((await api.putFrame(attempt, { at: api.now - before })).status).toBe(200);
    expect(await storedTimes()).toEqual([3000, 2000, 1000, 0].map((before) => api.now - before));
  });

  it('rejects frames above the cap, but not a known one', async () => {
    for (let at = 0; at < 4; at += 1) await api.putFrame(attempt, { at: api.now + at });
    await expectProblem(await api.putFrame(attempt, { at: api.now + 4 }), 'frame-cap');
    expect((await api.putFrame(attempt, { at: api.now + 3 })).status).toBe(200);
    expect(api.analyser.calls).toBe(4);
  });

  it('rejects frames after the decision', async () => {
    await api.putFrame(attempt);
    await api.verify(attempt);
    await expectProblem(await api.putFrame(attempt, { at: api.now + 1 }), 'attempt-closed');
    await expectProblem(await api.putFrame(attempt), 'attempt-closed');
    await expectProblem(
      await api.putFrame(attempt, { body: { timestamp: null, frameBase64: null } }),
      'attempt-closed',
    );
  });

  it('rejects frames after closing', async () => {
    await api.putFrame(attempt);
    await api.attempts.close(attempt.id, api.now);
    await expectProblem(await api.putFrame(attempt, { at: api.now + 1 }), 'attempt-closed');
  });

  it('rejects frames from the moment of expiry on', async () => {
    api.now += 179_999;
    expect((await api.putFrame(attempt)).status).toBe(200);
    api.now += 1;
    await expectProblem(await api.putFrame(attempt), 'attempt-expired');
  });

  describe('in parallel', () => {
    it('admits exactly the cap, each frame once', async () => {
      const statuses = (
        await Promise.all(Array.from({ length: 9 }, (_, at) => api.putFrame(attempt, { at: api.now + at })))
      ).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200).length).toBe(4);
      expect(statuses.filter((status) => status === 409).length).toBe(5);
      expect((await api.attempts.frames(attempt.id)).map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4]);
    });

    it('admits the same frame once', async () => {
      const statuses = (await Promise.all(Array.from({ length: 5 }, () => api.putFrame(attempt)))).map(
        ({ status }) => status,
      );
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      expect((await storedTimes()).length).toBe(1);
    });

    it('aligns the clock with one frame, and checks the others against it', async () => {
      const clock = [0, 3, 6, 9];
      const responses = await Promise.all(
        clock.map((later) => {
          api.now += later;
          return api.putFrame(attempt, { at: 1_000_000 + later });
        }),
      );
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await api.attempts.frames(attempt.id)).length).toBe(4);
    });

    it('rejects a frame that fits only its own clock when another frame aligned it', async () => {
      const responses = await Promise.all([
        api.putFrame(attempt, { at: 5_000_000 }),
        api.putFrame(attempt, { at: 9_000_000 }),
      ]);
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect((await storedTimes()).length).toBe(1);
    });
  });
});
