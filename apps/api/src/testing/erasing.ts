import { faces, jpegShowing } from '@liveness/api-testing';
import { AttemptDetail, Erasure } from '@liveness/contract';
import type { ApiUnderTest, ClientAttempt } from './api-under-test';

/** What the admin adam does to erase attempts, and what specs check afterwards. */
export function erasing(api: () => ApiUnderTest) {
  const admin = () => api().signIn('adam', { groups: ['admins'] });
  const erase = (id: string, body: unknown = { reason: 'She asked for it.' }, bearer = admin()) =>
    api().send('POST', `/api/admin/attempts/${id}/erasure`, body, bearer);
  const erased = async (id: string, reason?: string) =>
    Erasure.parse(await (await erase(id, reason === undefined ? undefined : { reason })).json());
  const get = (path: string, headers: Record<string, string> = {}) =>
    api().fetch(`/api${path}`, { headers: { authorization: `Bearer ${admin()}`, ...headers } });
  const open = async (id: string) => AttemptDetail.parse(await (await get(`/admin/attempts/${id}`)).json());
  const actions = () => api().audit.events.map(({ action, actor }) => `${actor} ${action}`);

  /** Returns an attempt that was decided a minute ago and reviewed. */
  async function atRest(frames = 2): Promise<ClientAttempt> {
    const attempt = await api().started({ device: { cameraLabel: 'Ada’s camera' } });
    for (let frame = 0; frame < frames; frame += 1)
      await api().putFrame(attempt, { jpeg: jpegShowing(faces(frame === frames - 1 ? 1 : 0)), at: api().now + frame });
    await api().verify(attempt);
    await api().send(
      'POST',
      `/api/admin/attempts/${attempt.id}/reviews`,
      { label: 'attack-mask', note: 'Looks like Ada.' },
      api().signIn('rita', { groups: ['reviewers'] }),
    );
    api().now += 60_000;
    return attempt;
  }

  async function nothingLeft({ id }: ClientAttempt) {
    expect(await api().frames.get(id, 1)).toBeUndefined();
    expect(await api().attempts.frames(id)).toEqual([]);
    expect(await api().attempts.decision(id)).toBeUndefined();
    expect(await api().reviews.reviewsOf(id)).toEqual([]);
  }

  return { admin, erase, erased, get, open, actions, atRest, nothingLeft };
}
