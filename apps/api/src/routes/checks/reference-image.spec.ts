import { clearFace, faces, jpegShowing } from '@liveness/api-testing';
import { CheckView, CreatedCheck } from '@liveness/contract';
import type { Face } from '@liveness/domain';
import { ApiUnderTest, testSettings } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

const closed = { eyesOpen: { value: false, confidence: 99 } };
const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';

describe('the reference image of a check', () => {
  let api: ApiUnderTest;
  let shop: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read', 'frames:read'] });
  });

  const created = async () =>
    CreatedCheck.parse(await (await api.send('POST', '/api/checks', { reference: 'customer-7' }, shop)).json());
  const get = (path: string, bearer = shop) =>
    api.fetch(`/api/checks/${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  const image = (id: string, bearer = shop) => get(`${id}/reference-image`, bearer);
  const shown = async (id: string) => {
    const { referenceImage, referenceImageReason } = CheckView.parse(await (await get(id)).json());
    return [referenceImage, referenceImageReason];
  };
  const erase = async (attemptId: string) => {
    api.now += 60_000;
    const admin = api.signIn('adam', { groups: ['admins'] });
    const erased = await api.send('POST', `/api/admin/attempts/${attemptId}/erasure`, { reason: 'asked' }, admin);
    expect(erased.status).toBe(200);
  };

  /** Returns a check whose only attempt passed with one frame, its attempt, and the frame. */
  async function passed(face: Partial<Face> = {}) {
    const { id, clientSecret } = await created();
    const attempt = await api.started({}, clientSecret);
    const jpeg = jpegShowing({ faces: [{ ...clearFace, ...face }] });
    await api.putFrame(attempt, { jpeg });
    expect(((await (await api.verify(attempt)).json()) as { success: boolean }).success).toBeTrue();
    return { id, attemptId: attempt.id, jpeg };
  }

  it('is named with the check, and returned as the JPEG that was uploaded', async () => {
    const { id, attemptId, jpeg } = await passed();
    expect(await shown(id)).toEqual([{ attemptId, frame: 1, mirrored: false }, undefined]);
    const response = await image(id);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpeg);
  });

  it('is logged each time that it is read, and not when only the check is', async () => {
    const { id, attemptId } = await passed();
    await get(id);
    await image(id);
    await image(id);
    const event = { id: jasmine.any(String), at: api.now, actor: 'shop', action: 'reference-image-read' } as const;
    expect(api.audit.events).toEqual([
      { ...event, object: attemptId },
      { ...event, object: attemptId },
    ]);
  });

  it('is returned to nobody if that cannot be logged', async () => {
    const { id } = await passed();
    api.auditOutage.begin('append');
    await expectProblem(await image(id), 'unavailable');
  });

  it('needs both scopes: to read checks, and to read frames', async () => {
    const { id } = await passed();
    for (const scopes of [['checks:read'], ['frames:read'], ['checks:write', 'attempts:read']])
      await expectProblem(await image(id, api.signIn('shop', { scopes })), 'forbidden');
  });

  it('is no other client’s, and no browser’s', async () => {
    const { id } = await passed();
    const bank = api.signIn('bank', { scopes: ['checks:read', 'frames:read'] });
    await expectProblem(await image(id, bank), 'check-not-found');
    for (const unknown of [unknownId, 'x']) await expectProblem(await image(unknown), 'check-not-found');
    const { clientSecret } = await created();
    await expectProblem(await image(id, clientSecret), 'forbidden');
    expect(api.audit.events).toEqual([]);
  });

  it('is none if no frame is good enough, and the check says what the best one lacks', async () => {
    const { id } = await passed(closed);
    expect(await shown(id)).toEqual([null, 'eyes_closed']);
    await expectProblem(await image(id), 'no-reference-image');
    expect(api.audit.events).toEqual([]);
  });

  it('is none before the check has passed, and none of one that failed', async () => {
    const { id, clientSecret } = await created();
    expect(await shown(id)).toEqual([null, 'not_passed']);
    await expectProblem(await image(id), 'check-not-passed');
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) });
    await api.verify(attempt);
    expect(await shown(id)).toEqual([null, 'not_passed']);
    await expectProblem(await image(id), 'check-not-passed');
  });

  it('goes with the erasure of the attempt that passed', async () => {
    const { id, attemptId } = await passed();
    await erase(attemptId);
    expect(await shown(id)).toEqual([null, 'erased']);
    await expectProblem(await image(id), 'attempt-erased');
  });

  it('goes with the retention, even if the store has not deleted it yet', async () => {
    const { id } = await passed();
    api.now += testSettings.retentionMs + 1;
    shop = api.signIn('shop', { scopes: ['checks:read', 'frames:read'] });
    await expectProblem(await image(id), 'attempt-erased');
  });

  it('goes with a redaction of the check', async () => {
    const { id } = await passed();
    const stored = await api.dependencies.dependencies.checks.find(id);
    if (!stored) throw new Error('the check is gone');
    await api.dependencies.dependencies.checks.replace({ ...stored, check: { ...stored.check, redactedAt: api.now } });
    expect(await shown(id)).toEqual([null, 'redacted']);
    await expectProblem(await image(id), 'check-redacted');
  });

  it('is found on reading if an older version decided the attempt', async () => {
    const { id, attemptId } = await passed();
    api.attempts.forgetReferenceImage(attemptId);
    expect(await shown(id)).toEqual([{ attemptId, frame: 1, mirrored: false }, undefined]);
    expect((await image(id)).status).toBe(200);
  });
});
