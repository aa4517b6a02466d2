import { clearFace, faces, jpegShowing } from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import { CheckView, CreatedCheck } from '@liveness/contract';
import type { Face, Observation } from '@liveness/domain';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

const closed = { eyesOpen: { value: false, confidence: 99 } };
const clear = { faces: [clearFace] };

describe('one more look at the end', () => {
  let api: ApiUnderTest;
  let shop: string;
  let checkId: string;
  let attempt: ClientAttempt;

  async function began(asksForLook = true, minSimilarity = 0, body: object = {}): Promise<void> {
    const registry = createRegistry([testChallenge('PEEK', undefined, { minSimilarity })]);
    const checks = { allowsTests: true as const, ...(asksForLook && { asksForLook: true as const }) };
    api = new ApiUnderTest({ settings: withChecks(checks), dependencies: { registry } });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read', 'frames:read'] });
    const created = await api.send('POST', '/api/checks', { reference: 'customer-7', maxAttempts: 1, ...body }, shop);
    const { id, clientSecret } = CreatedCheck.parse(await created.json());
    checkId = id;
    attempt = await api.started({}, clientSecret);
  }
  beforeEach(() => began());

  const face = (more: Partial<Face>): Observation => ({ faces: [{ ...clearFace, ...more }] });
  const verify = (canLook = true) =>
    api.send('POST', `/api/challenge/${attempt.id}/verify`, { token: attempt.token, canLook }, attempt.bearer);
  const put = (observation: Observation) => {
    api.now += 1000;
    return api.putFrame(attempt, { jpeg: jpegShowing(observation) });
  };
  const check = async () =>
    CheckView.parse(await (await api.send('GET', `/api/checks/${checkId}`, undefined, shop)).json());
  const image = () => api.send('GET', `/api/checks/${checkId}/reference-image`, undefined, shop);
  const success = async (response: Response) => ((await response.json()) as { readonly success: boolean }).success;

  it('is asked for if all is passed and no frame is good enough, and then is the reference image', async () => {
    await put(face(closed));
    await expectProblem(await verify(), 'look-needed');
    expect((await check()).status).toBe('started');
    expect((await put(clear)).status).toBe(200);
    expect(await success(await verify())).toBeTrue();
    const { status, referenceImage } = await check();
    expect(status).toBe('passed');
    expect(referenceImage).toEqual({ attemptId: attempt.id, frame: 2, mirrored: false });
    expect(new Uint8Array(await (await image()).arrayBuffer())).toEqual(jpegShowing(clear));
    expect(api.analyser.calls).toBe(2);
  });

  it('is one frame and one question: the repeated question is the same until the frame is there', async () => {
    await put(face(closed));
    for (let n = 0; n < 2; n += 1) await expectProblem(await verify(), 'look-needed');
    expect((await put(face({ ...closed, smiling: { value: true, confidence: 99 } }))).status).toBe(200);
    await expectProblem(await put(clear), 'attempt-closed');
    expect(await success(await verify())).toBeTrue();
    expect(await check()).toEqual(
      jasmine.objectContaining({ referenceImage: null, referenceImageReason: 'eyes_closed' }),
    );
  });

  it('may be left out: the attempt is decided when the client verifies without it', async () => {
    await put(face(closed));
    await expectProblem(await verify(), 'look-needed');
    expect(await success(await verify(false))).toBeTrue();
    expect((await check()).referenceImageReason).toBe('eyes_closed');
    await expectProblem(await put(clear), 'attempt-closed');
  });

  it('is not asked for where a frame is good enough, or the attempt fails', async () => {
    await put(clear);
    expect(await success(await verify())).toBeTrue();
    await began();
    await put(faces(2));
    expect(await success(await verify())).toBeFalse();
    await expectProblem(await put(clear), 'attempt-closed');
  });

  it('is not asked for unless the deployment wants it, nor of a client that cannot', async () => {
    await put(face(closed));
    expect(await success(await verify(false))).toBeTrue();
    await began(false);
    await put(face(closed));
    expect(await success(await verify())).toBeTrue();
    expect((await check()).referenceImageReason).toBe('eyes_closed');
  });

  it('is not asked for in a test, nor of a person without a check', async () => {
    await began(true, 0, { test: { outcome: 'passed' } });
    await put(face(closed));
    expect(await success(await verify())).toBeTrue();
    attempt = await api.started();
    await put(face({ ...closed, smiling: { value: true, confidence: 99 } }));
    expect(await success(await verify())).toBeTrue();
  });

  it('changes no verdict, whatever it shows', async () => {
    for (const shown of [faces(0), faces(2), face(closed)]) {
      await began();
      await put(face({ ...closed, smiling: { value: true, confidence: 98 } }));
      await expectProblem(await verify(), 'look-needed');
      await put(shown);
      expect(await success(await verify())).toBeTrue();
      expect((await check()).referenceImageReason).toBe('eyes_closed');
    }
  });

  for (const minSimilarity of [0, 90])
    it(`is nobody else’s: at a similarity of ${minSimilarity}, another face is no reference image`, async () => {
      await began(true, minSimilarity);
      api.likeness = () => 50;
      await put(face(closed));
      await expectProblem(await verify(), 'look-needed');
      await put(clear);
      expect(await success(await verify())).toBeTrue();
      expect((await check()).referenceImageReason).toBe('eyes_closed');
      expect(api.comparer.calls).toBe(1);
      await expectProblem(await image(), 'no-reference-image');
    });

  it('is no picture that another attempt has used', async () => {
    await began();
    const earlier = await api.started();
    await api.putFrame(earlier, { jpeg: jpegShowing(clear) });
    await put(face(closed));
    await expectProblem(await verify(), 'look-needed');
    await put(clear);
    expect(await success(await verify())).toBeTrue();
    expect((await check()).referenceImageReason).toBe('eyes_closed');
  });

  it('is a frame as any other: it is in the receipt’s digest, costs a call, and goes with an erasure', async () => {
    await put(face(closed));
    await verify();
    await put(clear);
    await verify();
    const admin = api.signIn('adam', { groups: ['admins'] });
    const opened = (await (await api.send('GET', `/api/admin/attempts/${attempt.id}`, undefined, admin)).json()) as {
      readonly frames: readonly object[];
      readonly trace: readonly object[];
    };
    expect([opened.frames.length, opened.trace.length]).toEqual([2, 1]);
    api.now += 60 * 60_000;
    const redacted = await api.send('POST', `/api/checks/${checkId}/redact`, undefined, shop);
    expect(redacted.status).toBe(200);
    expect(await api.attempts.frames(attempt.id)).toEqual([]);
    expect((await api.attempts.find(attempt.id))?.look).toBeUndefined();
  });

  it('is over with the check', async () => {
    await put(face(closed));
    await expectProblem(await verify(), 'look-needed');
    await api.send('POST', `/api/checks/${checkId}/cancel`, undefined, shop);
    await expectProblem(await put(clear), 'check-ended');
    await expectProblem(await verify(), 'check-ended');
  });
});
