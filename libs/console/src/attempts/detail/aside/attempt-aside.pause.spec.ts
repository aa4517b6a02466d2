import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { closeAside, http, one, openedAgain, openedAside, typedTexts } from '../testing/opened-aside';

const pause = { since: '2026-05-01T10:00:00.000Z', until: '2026-05-01T10:30:00.000Z', count: 2 };

describe('the pause of an attempt’s user', () => {
  afterEach(closeAside);

  it('is not mentioned when there is none', async () => {
    expect((await openedAside(one, ['admins'])).text()).not.toContain('paused');
  });

  it('is shown to reviewers, who can’t lift it', async () => {
    const { text, button, element } = await openedAside({ ...one, pause });
    expect(text()).toContain('this user can start again on');
    expect(text()).toContain('Pause number 2');
    expect(button('Lift pause')).toBeUndefined();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is lifted by an admin who gives a reason', async () => {
    const { text, button, type, stable, element } = await openedAside({ ...one, pause }, ['admins']);
    expect(button('Lift pause').disabled).toBeTrue();
    await type('#pause-reason', ' A broken camera. ');
    button('Lift pause').click();
    const call = http().expectOne(`/api/admin/attempts/${one.id}/pause/lift`);
    expect(call.request.body).toEqual({ reason: 'A broken camera.' });
    expect(typedTexts()).toEqual([' A broken camera. ']);
    call.flush({ lifted: true });
    await stable();
    expect(typedTexts()).toEqual([]);
    expect(text()).toContain('The pause has been lifted');
    expect(button('Lift pause')).toBeUndefined();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('keeps the typed reason when the session ends', async () => {
    await (await openedAside({ ...one, pause }, ['admins'])).type('#pause-reason', 'A broken camera.');
    const { query } = await openedAgain(['admins'], { ...one, pause });
    expect(query<HTMLInputElement>('#pause-reason').value).toBe('A broken camera.');
  });

  it('stays, with the typed reason, when it can’t be lifted', async () => {
    const { text, button, type, query, stable } = await openedAside({ ...one, pause }, ['admins']);
    await type('#pause-reason', 'A broken camera.');
    button('Lift pause').click();
    http().expectOne(`/api/admin/attempts/${one.id}/pause/lift`).flush({ code: 'unavailable' }, { status: 503 });
    await stable();
    expect(text()).toContain('temporarily unavailable');
    expect(query<HTMLInputElement>('#pause-reason').value).toBe('A broken camera.');
    expect(button('Lift pause').disabled).toBeFalse();
  });
});
