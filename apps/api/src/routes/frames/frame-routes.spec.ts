import { faces, jpegShowing } from '@liveness/api-testing';
import { frameHeaders } from '@liveness/contract';
import { sha256 } from '@liveness/domain/digests';
import { exif, segment } from '@liveness/use-cases/testing';
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

  function putRaw(jpeg: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
    const standard = {
      authorization: `Bearer ${attempt.bearer}`,
      'content-type': 'image/jpeg',
      [frameHeaders.token]: attempt.token,
      [frameHeaders.timestamp]: String(api.now),
    };
    return api.fetch(`/api/challenge/${attempt.id}/frame`, {
      method: 'PUT',
      body: jpeg,
      headers: { ...standard, ...headers },
    });
  }

  it('stores the bytes, has them analysed, and answers a message', async () => {
    const jpeg = jpegShowing(faces(2));
    const response = await api.putFrame(attempt, { jpeg });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ message: jasmine.any(String) });
    expect(await api.frames.get(attempt.id, 1)).toEqual(jpeg);
    const [frame] = await api.attempts.frames(attempt.id);
    expect(frame).toEqual(jasmine.objectContaining({ sequence: 1, byteLength: jpeg.length, storedAt: api.now }));
    expect(frame?.analysis).toEqual({ observation: faces(2), analyserCalls: 1, analysedAt: api.now });
  });

  it('takes the JPEG itself as the body, with token and capture time in headers', async () => {
    const jpeg = jpegShowing(faces(1));
    expect((await putRaw(jpeg)).status).toBe(200);
    expect(await api.frames.get(attempt.id, 1)).toEqual(jpeg);
    await expectProblem(await putRaw(jpeg, { [frameHeaders.token]: '' }), 'attempt-token-invalid');
    for (const time of ['', '-1', '1e3', '12.5', '0x10', '9'.repeat(16), ' '])
      await expectProblem(await putRaw(jpeg, { [frameHeaders.timestamp]: time }), 'frame-time');
  });

  it('is the same frame whether it comes raw or as base64', async () => {
    const jpeg = jpegShowing(faces(1));
    await putRaw(jpeg);
    expect((await api.putFrame(attempt, { jpeg })).status).toBe(200);
    expect((await storedTimes()).length).toBe(1);
  });

  describe('a frame that is no whole JPEG', () => {
    const whole = jpegShowing(faces(1));
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    const base64 = Buffer.from(whole).toString('base64');
    const padded =
      [1, 2, 3]
        .map((count) => Buffer.from(jpegShowing(faces(count))).toString('base64'))
        .find((text) => text.endsWith('=')) ?? '';
    const problem: Readonly<Record<string, unknown>> = {
      missing: undefined,
      null: null,
      'not text': 5,
      empty: '',
      'not base64': 'ceci n’est pas une image',
      'base64 with line breaks': `${base64.slice(0, 76)}\n${base64.slice(76)}`,
      'base64 for addresses': base64.replaceAll('/', '_').replaceAll('+', '-'),
      'base64 without its padding': padded.replace(/=+$/, ''),
      'base64 with a stray end': `${padded.replace(/=+$/, '')}=======`,
      'a data address': `data:image/jpeg;base64,${base64}`,
      truncated: Buffer.from(whole.subarray(0, whole.length - 1)).toString('base64'),
      'a PNG': Buffer.from(png).toString('base64'),
      'a JPEG cut off within a second picture behind the first': Buffer.from([
        ...whole.subarray(0, -2),
        ...whole.subarray(0, -2),
      ]).toString('base64'),
    };
    for (const [what, frameBase64] of Object.entries(problem)) {
      it(`is refused: ${what}`, async () => {
        await expectProblem(await api.putFrame(attempt, { body: { frameBase64 } }), 'frame-not-jpeg');
        expect(await storedTimes()).toEqual([]);
        expect(api.analyser.calls).toBe(0);
      });
    }

    it('is refused where a PNG is named a JPEG, raw', async () => {
      await expectProblem(await putRaw(png), 'frame-not-jpeg');
      await expectProblem(await putRaw(new Uint8Array()), 'frame-not-jpeg');
    });
  });

  describe('the one form of a frame', () => {
    const plain = jpegShowing(faces(1));
    const comment = segment(0xfe, [...Buffer.from('taken at home by Ada')]);
    const fromPhone = Uint8Array.from([
      ...plain.subarray(0, 2),
      ...exif(1),
      ...comment,
      ...plain.subarray(2),
      ...Buffer.from('....ftypmp42'),
    ]);

    for (const [form, put] of [
      ['raw', (jpeg: Uint8Array<ArrayBuffer>) => putRaw(jpeg)],
      ['as base64', (jpeg: Uint8Array<ArrayBuffer>) => api.putFrame(attempt, { jpeg })],
    ] as const) {
      it(`is what is stored, digested and analysed, without metadata and what a phone appends: ${form}`, async () => {
        const analyse = spyOn(api.analyser, 'analyse').and.callThrough();
        expect((await put(fromPhone)).status).toBe(200);
        expect(await api.frames.get(attempt.id, 1)).toEqual(plain);
        expect(analyse.calls.allArgs()).toEqual([[plain]]);
        const [frame] = await api.attempts.frames(attempt.id);
        expect(frame).toEqual(jasmine.objectContaining({ digest: await sha256(plain), byteLength: plain.length }));
      });

      it(`is by what a frame is known again, with its metadata and without: ${form}`, async () => {
        for (const jpeg of [fromPhone, plain, fromPhone]) expect((await put(jpeg)).status).toBe(200);
        expect((await storedTimes()).length).toBe(1);
        expect([api.analyser.calls, api.frames.writes]).toEqual([1, 1]);
      });

      it(`is refused to a frame that would have to be turned, before its size is looked at: ${form}`, async () => {
        const turned = (orientation: number, jpeg: Uint8Array) =>
          Uint8Array.from([...jpeg.subarray(0, 2), ...exif(orientation), ...jpeg.subarray(2)]);
        for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
          const { detail } = await expectProblem(await put(turned(orientation, plain)), 'frame-orientation');
          expect(detail).toContain('Rotate the pixels');
        }
        await expectProblem(
          await put(turned(6, jpegShowing(faces(1), { width: 480, height: 640 }))),
          'frame-orientation',
        );
        expect(await storedTimes()).toEqual([]);
        expect((await put(turned(1, plain))).status).toBe(200);
      });
    }

    it('counts against the largest frame as it is sent', async () => {
      const padded = Uint8Array.from([...plain, ...new Uint8Array(testSettings.maxFrameBytes + 1 - plain.length)]);
      await expectProblem(await putRaw(padded), 'frame-too-large');
      expect((await putRaw(padded.subarray(0, -1))).status).toBe(200);
    });
  });

  it('is refused where the JPEG has other dimensions than announced', async () => {
    for (const size of [
      { width: 641, height: 480 },
      { width: 640, height: 479 },
      { width: 480, height: 640 },
    ]) {
      await expectProblem(await api.putFrame(attempt, { jpeg: jpegShowing(faces(1), size) }), 'frame-dimensions');
    }
    expect(await storedTimes()).toEqual([]);
  });

  describe('size', () => {
    const { maxFrameBytes } = testSettings;
    const ofBytes = (count: number) => new Uint8Array(count).fill(1);

    it('is refused over the limit, in both forms, whatever the bytes are', async () => {
      await expectProblem(await api.putFrame(attempt, { jpeg: ofBytes(maxFrameBytes + 1) }), 'frame-too-large');
      await expectProblem(await putRaw(ofBytes(maxFrameBytes + 1)), 'frame-too-large');
      await expectProblem(await api.putFrame(attempt, { jpeg: ofBytes(maxFrameBytes * 3) }), 'frame-too-large');
      await expectProblem(await putRaw(ofBytes(maxFrameBytes * 3)), 'frame-too-large');
    });

    it('is not the problem at the limit', async () => {
      await expectProblem(await api.putFrame(attempt, { jpeg: ofBytes(maxFrameBytes) }), 'frame-not-jpeg');
      await expectProblem(await putRaw(ofBytes(maxFrameBytes)), 'frame-not-jpeg');
    });

    it('is judged of a body of unknown length, too', async () => {
      const body = new Blob([ofBytes(maxFrameBytes * 3)]).stream();
      const headers = {
        authorization: `Bearer ${attempt.bearer}`,
        'content-type': 'image/jpeg',
        'transfer-encoding': 'chunked',
      };
      await expectProblem(
        await api.fetch(`/api/challenge/${attempt.id}/frame`, {
          method: 'PUT',
          body,
          headers,
          duplex: 'half',
        } as RequestInit),
        'frame-too-large',
      );
    });
  });

  describe('capture time', () => {
    for (const timestamp of [undefined, null, -1, 1.5, '1700000000000', 'now', true, 2 ** 53, 1e300]) {
      it(`is refused: ${JSON.stringify(timestamp)}`, async () => {
        await expectProblem(await api.putFrame(attempt, { body: { timestamp } }), 'frame-time');
      });
    }

    it('may come from a clock that is wrong by years: the first frame aligns it', async () => {
      const wrongBy = 9 * 365 * 86_400_000;
      expect((await api.putFrame(attempt, { at: api.now - wrongBy })).status).toBe(200);
      api.now += 1000;
      expect((await api.putFrame(attempt, { at: api.now - wrongBy })).status).toBe(200);
      await expectProblem(await api.putFrame(attempt, { at: api.now }), 'frame-time');
    });

    it('has to lie between the start of the attempt and now, give or take the skew', async () => {
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

  it('answers 200 to the same frame again, with nothing new', async () => {
    const jpeg = jpegShowing(faces(1));
    const at = api.now;
    await api.putFrame(attempt, { jpeg, at });
    const before = await api.attempts.frames(attempt.id);
    api.now += 500;
    expect((await api.putFrame(attempt, { jpeg, at })).status).toBe(200);
    expect(await api.attempts.frames(attempt.id)).toEqual(before);
    expect([api.analyser.calls, api.frames.writes]).toEqual([1, 1]);
  });

  it('refuses other bytes of the same time as a conflict', async () => {
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)) });
    await expectProblem(await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) }), 'frame-conflict');
    expect((await api.attempts.frames(attempt.id))[0]?.analysis?.observation).toEqual(faces(1));
  });

  it('accepts frames out of order, and orders them by time', async () => {
    api.now += 5000;
    for (const before of [0, 3000, 1000, 2000])
      expect((await api.putFrame(attempt, { at: api.now - before })).status).toBe(200);
    expect(await storedTimes()).toEqual([3000, 2000, 1000, 0].map((before) => api.now - before));
  });

  it('refuses more frames than the cap; a known one is none more', async () => {
    for (let at = 0; at < 4; at += 1) await api.putFrame(attempt, { at: api.now + at });
    await expectProblem(await api.putFrame(attempt, { at: api.now + 4 }), 'frame-cap');
    expect((await api.putFrame(attempt, { at: api.now + 3 })).status).toBe(200);
    expect(api.analyser.calls).toBe(4);
  });

  it('refuses frames after the decision', async () => {
    await api.putFrame(attempt);
    await api.verify(attempt);
    await expectProblem(await api.putFrame(attempt, { at: api.now + 1 }), 'attempt-closed');
    await expectProblem(await api.putFrame(attempt), 'attempt-closed');
    await expectProblem(
      await api.putFrame(attempt, { body: { timestamp: null, frameBase64: null } }),
      'attempt-closed',
    );
  });

  it('refuses frames after closing', async () => {
    await api.putFrame(attempt);
    await api.attempts.close(attempt.id, api.now);
    await expectProblem(await api.putFrame(attempt, { at: api.now + 1 }), 'attempt-closed');
  });

  it('refuses frames from the moment of expiry on', async () => {
    api.now += 179_999;
    expect((await api.putFrame(attempt)).status).toBe(200);
    api.now += 1;
    await expectProblem(await api.putFrame(attempt), 'attempt-expired');
  });

  describe('in parallel', () => {
    it('takes as many as the cap, and none twice', async () => {
      const statuses = (
        await Promise.all(Array.from({ length: 9 }, (_, at) => api.putFrame(attempt, { at: api.now + at })))
      ).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200).length).toBe(4);
      expect(statuses.filter((status) => status === 409).length).toBe(5);
      expect((await api.attempts.frames(attempt.id)).map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4]);
    });

    it('takes the same frame once', async () => {
      const statuses = (await Promise.all(Array.from({ length: 5 }, () => api.putFrame(attempt)))).map(
        ({ status }) => status,
      );
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      expect((await storedTimes()).length).toBe(1);
    });

    it('aligns the clock once, and judges the others by it', async () => {
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

    it('refuses a frame that only its own, losing clock would have admitted', async () => {
      const responses = await Promise.all([
        api.putFrame(attempt, { at: 5_000_000 }),
        api.putFrame(attempt, { at: 9_000_000 }),
      ]);
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect((await storedTimes()).length).toBe(1);
    });
  });
});
