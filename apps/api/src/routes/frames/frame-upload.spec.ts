import { faces, jpegShowing } from '@liveness/api-testing';
import { sha256 } from '@liveness/domain/digests';
import { exif, segment } from '@liveness/jpeg/testing';
import { ApiUnderTest, testSettings } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('an uploaded frame', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;

  beforeEach(async () => {
    api = new ApiUnderTest();
    attempt = await api.started();
  });

  const storedTimes = async () => (await api.attempts.frames(attempt.id)).map(({ capturedAt }) => capturedAt);

  const putRaw = (jpeg: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    api.putRawFrame(attempt, jpeg, headers);

  describe('that is not a complete JPEG', () => {
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
      it(`is rejected: ${what}`, async () => {
        await expectProblem(await api.putFrame(attempt, { body: { frameBase64 } }), 'frame-not-jpeg');
        expect(await storedTimes()).toEqual([]);
        expect(api.analyser.calls).toBe(0);
      });
    }

    it('is rejected when it is a PNG sent as image/jpeg', async () => {
      await expectProblem(await putRaw(png), 'frame-not-jpeg');
      await expectProblem(await putRaw(new Uint8Array()), 'frame-not-jpeg');
    });
  });

  describe('in its one form', () => {
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
      it(`is stored, hashed and analysed without metadata and appended data: ${form}`, async () => {
        const analyse = spyOn(api.analyser, 'analyse').and.callThrough();
        expect((await put(fromPhone)).status).toBe(200);
        expect(await api.frames.get(attempt.id, 1)).toEqual(plain);
        expect(analyse.calls.allArgs()).toEqual([[plain]]);
        const [frame] = await api.attempts.frames(attempt.id);
        expect(frame).toEqual(jasmine.objectContaining({ digest: await sha256(plain), byteLength: plain.length }));
      });

      it(`is recognised with and without its metadata: ${form}`, async () => {
        for (const jpeg of [fromPhone, plain, fromPhone]) expect((await put(jpeg)).status).toBe(200);
        expect((await storedTimes()).length).toBe(1);
        expect([api.analyser.calls, api.frames.writes]).toEqual([1, 1]);
      });

      it(`is rejected when it would have to be turned, before its size is checked: ${form}`, async () => {
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

    it('counts its metadata towards the size limit', async () => {
      const padded = Uint8Array.from([...plain, ...new Uint8Array(testSettings.maxFrameBytes + 1 - plain.length)]);
      await expectProblem(await putRaw(padded), 'frame-too-large');
      expect((await putRaw(padded.subarray(0, -1))).status).toBe(200);
    });
  });

  it('is rejected when its dimensions differ from the announced ones', async () => {
    for (const size of [
      { width: 641, height: 480 },
      { width: 640, height: 479 },
      { width: 480, height: 640 },
    ]) {
      await expectProblem(await api.putFrame(attempt, { jpeg: jpegShowing(faces(1), size) }), 'frame-dimensions');
    }
    expect(await storedTimes()).toEqual([]);
  });

  describe('with a size', () => {
    const { maxFrameBytes } = testSettings;
    const ofBytes = (count: number) => new Uint8Array(count).fill(1);

    it('above the limit is rejected in both forms, whatever its bytes', async () => {
      await expectProblem(await api.putFrame(attempt, { jpeg: ofBytes(maxFrameBytes + 1) }), 'frame-too-large');
      await expectProblem(await putRaw(ofBytes(maxFrameBytes + 1)), 'frame-too-large');
      await expectProblem(await api.putFrame(attempt, { jpeg: ofBytes(maxFrameBytes * 3) }), 'frame-too-large');
      await expectProblem(await putRaw(ofBytes(maxFrameBytes * 3)), 'frame-too-large');
    });

    it('at the limit is not rejected for its size', async () => {
      await expectProblem(await api.putFrame(attempt, { jpeg: ofBytes(maxFrameBytes) }), 'frame-not-jpeg');
      await expectProblem(await putRaw(ofBytes(maxFrameBytes)), 'frame-not-jpeg');
    });

    it('above the limit is rejected without a content length, too', async () => {
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
});
