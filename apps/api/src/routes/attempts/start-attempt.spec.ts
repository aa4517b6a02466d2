import { StartAttemptResponse } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('POST /api/challenge', () => {
  it('returns id, token, type and params like the original, and what guidance needs', async () => {
    const api = new ApiUnderTest();
    const response = await api.start();
    expect(response.status).toBe(201);
    const started = StartAttemptResponse.parse(await response.json());
    expect(started.type).toBe('PEEK');
    expect(started.params).toEqual(jasmine.objectContaining({ imageWidth: 640, imageHeight: 480 }));
    expect(started.guidance).toEqual({
      limits: { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 },
      frameCap: 4,
      maxFrameBytes: 100_000,
      expiresInMs: 180_000,
    });
  });

  it('draws random ids', async () => {
    const api = new ApiUnderTest();
    const ids = [(await api.started()).id, (await api.started()).id, (await api.started()).id];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('stores the device hints for reviewers', async () => {
    const api = new ApiUnderTest();
    const { id } = await api.started({ device: { cameraLabel: 'Front camera' } });
    expect((await api.attempts.find(id))?.device).toEqual({ cameraLabel: 'Front camera' });
  });

  describe('the image size', () => {
    const rejectedSizes: Readonly<Record<string, unknown>> = {
      zero: 0,
      negative: -640,
      'under 240': 239,
      'over 4096': 4097,
      fractional: 640.5,
      boolean: true,
      text: '640',
      null: null,
      'a list': [640],
      huge: 1e300,
    };
    for (const [what, imageWidth] of Object.entries(rejectedSizes)) {
      it(`is rejected when the width is ${what}`, async () => {
        const problemResponse = await expectProblem(await new ApiUnderTest().start({ imageWidth }), 'image-size');
        expect(fieldsOf(problemResponse)).toEqual(['imageWidth']);
      });
    }

    it('is rejected when a side is too small, naming every invalid side', async () => {
      const api = new ApiUnderTest();
      expect(fieldsOf(await expectProblem(await api.start({ imageHeight: 179 }), 'image-size'))).toEqual([
        'imageHeight',
      ]);
      expect(
        fieldsOf(await expectProblem(await api.start({ imageWidth: 0, imageHeight: false }), 'image-size')),
      ).toEqual(['imageHeight', 'imageWidth']);
    });

    for (const [imageWidth, imageHeight] of [
      [240, 180],
      [4096, 4096],
    ]) {
      it(`may be ${imageWidth} × ${imageHeight}`, async () => {
        expect((await new ApiUnderTest().start({ imageWidth, imageHeight })).status).toBe(201);
      });
    }
  });

  describe('the body', () => {
    it('is rejected with the name of each missing or wrong field', async () => {
      const api = new ApiUnderTest();
      expect(fieldsOf(await expectProblem(await api.send('POST', '/api/challenge', {}), 'malformed'))).toEqual([
        'imageHeight',
        'imageWidth',
      ]);
      const wrong = { imageWidth: 0, challengeType: 7, device: { userAgent: 'x'.repeat(401) } };
      expect(fieldsOf(await expectProblem(await api.start(wrong), 'malformed'))).toEqual([
        'challengeType',
        'device.userAgent',
        'imageWidth',
      ]);
    });

    it('may have a nonce of 8 to 128 characters that no URL escapes', async () => {
      const api = new ApiUnderTest({ settings: { openAttempts: { limit: 50, windowMs: 1 } } });
      for (const nonce of ['12345678', 'n'.repeat(128), crypto.randomUUID(), 'A-z_0.9~'])
        expect((await api.start({ nonce })).status).toBe(201);
      for (const nonce of [
        '',
        '1234567',
        'n'.repeat(129),
        'nonce nonce',
        'nonce\n12345',
        'schl\u00fcssel1',
        12345678,
        null,
      ])
        expect(fieldsOf(await expectProblem(await api.start({ nonce }), 'malformed'))).toEqual(['nonce']);
    });

    it('is rejected without repeating any of its values', async () => {
      const response = await new ApiUnderTest().start({ imageWidth: 'sesame', challengeType: { sesame: 1 } });
      expect(await response.text()).not.toContain('sesame');
    });

    it('may have unknown fields, from older and newer clients', async () => {
      expect((await new ApiUnderTest().start({ fancy: true, __proto__: { challengeType: 'X' } })).status).toBe(201);
    });
  });

  describe('the thresholds of an attempt', () => {
    it('are the configured preset, version 0, until a version is published', async () => {
      const api = new ApiUnderTest({ settings: { challenges: [{ type: 'PEEK', preset: 'classic' }] } });
      const { id } = await api.started();
      expect((await api.attempts.find(id))?.thresholds).toEqual({
        preset: 'classic',
        version: 0,
        limits: { frameCap: 6, stateTimeoutMs: 10_000, facesWanted: 1 },
      });
    });

    it('are the published version from then on, while earlier attempts keep theirs', async () => {
      const api = new ApiUnderTest();
      const before = await api.started();
      api.thresholds.hold('PEEK', {
        preset: 'standard',
        version: 7,
        limits: { frameCap: 2, stateTimeoutMs: 10_000, facesWanted: 3 },
      });
      const started = (await (await api.start()).json()) as StartAttemptResponse;
      expect(started.guidance.frameCap).toBe(2);
      expect((await api.attempts.find(started.id))?.thresholds.version).toBe(7);
      await api.putFrame(before);
      expect(await (await api.verify(before)).json()).toEqual(jasmine.objectContaining({ success: true }));
    });
  });

  describe('the open attempts of one user', () => {
    const openAttempts = { limit: 2, windowMs: 60_000 };

    it('are limited: 429 with the seconds until the next start is possible', async () => {
      const api = new ApiUnderTest({ settings: { openAttempts, attemptLifetimeMs: 60_000 } });
      await api.started();
      api.now += 20_500;
      await api.started();
      const response = await api.start();
      await expectProblem(response, 'too-many-attempts');
      expect(response.headers.get('retry-after')).toBe('40');
      api.now += 39_500;
      expect((await api.start()).status).toBe(201);
    });

    it('are counted per user', async () => {
      const api = new ApiUnderTest({ settings: { openAttempts } });
      await api.started();
      await api.started();
      expect((await api.start({}, api.signIn('bob'))).status).toBe(201);
    });

    it('free their slot when they are decided', async () => {
      const api = new ApiUnderTest({ settings: { openAttempts } });
      await api.started();
      const attempt = await api.started();
      await api.putFrame(attempt);
      await api.verify(attempt);
      expect((await api.start()).status).toBe(201);
    });

    it('do not exceed the limit when many start in parallel', async () => {
      const api = new ApiUnderTest({ settings: { openAttempts } });
      const statuses = (await Promise.all(Array.from({ length: 6 }, () => api.start()))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([201, 201, 429, 429, 429, 429]);
    });
  });
});
