import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { closeAside, http, one, openedAgain, openedAside, other, typedTexts } from '../testing/opened-aside';

describe('the erasure of an attempt', () => {
  afterEach(closeAside);

  it('is not offered to reviewers', async () => expect((await openedAside()).button('Erase attempt')).toBeUndefined());

  it('requires a reason and the end of the id, and lists what is deleted and what is kept', async () => {
    const { button, type, query, text, stable, element } = await openedAside(one, ['admins']);
    button('Erase attempt').click();
    await stable();
    for (const words of ['All frames', 'Review notes', 'The verdict and its reason', 'can’t be undone here'])
      expect(text()).toContain(words);
    expect(await accessibilityProblems(element)).toEqual([]);
    const confirm = button('Erase permanently');
    await type('#erase-reason', ' Asked for. ');
    expect(confirm.disabled).toBeTrue();
    await type('#erase-confirmation', one.id.slice(-5));
    expect(confirm.disabled).toBeTrue();
    await type('#erase-confirmation', one.id.slice(-6));
    expect(confirm.disabled).toBeFalse();
    confirm.click();
    const call = http().expectOne(`/api/admin/attempts/${one.id}/erasure`);
    expect(call.request.body).toEqual({ reason: 'Asked for.' });
    await stable();
    expect(query('dialog [role=status]').innerText).toContain('Erasing');
    call.flush({ requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.', completedAt: one.startedAt });
    await stable();
    expect(element.querySelector('dialog, liveness-review-form, liveness-receipt-panel')).toBeNull();
    expect(typedTexts()).toEqual([]);
    expect(text()).not.toContain('Front camera');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows why the attempt can’t be erased yet and other failures, and keeps the typed text', async () => {
    const { button, type, query, text, stable, element } = await openedAside(one, ['admins']);
    button('Erase attempt').click();
    await stable();
    await type('#erase-reason', 'Asked for.');
    await type('#erase-confirmation', one.id.slice(-6));
    for (const [code, status, words] of [
      ['attempt-in-progress', 409, 'still in progress, or has just ended'],
      ['unavailable', 503, 'temporarily unavailable'],
    ] as const) {
      button('Erase permanently').click();
      http().expectOne(`/api/admin/attempts/${one.id}/erasure`).flush({ code }, { status });
      await stable();
      expect(text()).toContain(words);
      expect(await accessibilityProblems(element)).toEqual([]);
    }
    expect(query<HTMLTextAreaElement>('#erase-reason').value).toBe('Asked for.');
  });

  it('hides a partly deleted attempt while another one is erased', async () => {
    const { button, type, text, open, stable, element } = await openedAside(one, ['admins']);
    const erase = async (id: string) => {
      button('Erase attempt').click();
      await stable();
      await type('#erase-reason', 'Asked for.');
      await type('#erase-confirmation', id.slice(-6));
      button('Erase permanently').click();
      return http().expectOne(`/api/admin/attempts/${id}/erasure`);
    };
    (await erase(one.id)).flush({ requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.' });
    await stable();
    expect(element.querySelector('liveness-review-form, liveness-receipt-panel')).toBeNull();
    expect(text()).not.toContain('Front camera');
    await open(other);
    (await erase(other.id)).flush({
      requestedAt: one.startedAt,
      requestedBy: 'ada',
      reason: 'Asked for.',
      completedAt: one.startedAt,
    });
    await stable();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('is not begun when the session ends, but the reason is there again', async () => {
    const first = await openedAside(one, ['admins']);
    first.button('Erase attempt').click();
    await first.stable();
    await first.type('#erase-reason', 'Asked for.');
    await first.type('#erase-confirmation', one.id.slice(-6));
    const { button, query, stable } = await openedAgain(['admins']);
    button('Erase attempt').click();
    await stable();
    expect(query<HTMLTextAreaElement>('#erase-reason').value).toBe('Asked for.');
    expect(query<HTMLInputElement>('#erase-confirmation').value).toBe('');
    button('Cancel').click();
    await until(() => document.querySelector('dialog') === null);
    await stable();
    button('Erase attempt').click();
    await stable();
    expect(query<HTMLTextAreaElement>('#erase-reason').value).withContext('discarded').toBe('');
  });

  it('can be finished by an admin when it was interrupted', async () => {
    const erasure = { requestedAt: one.startedAt, requestedBy: 'ada', reason: 'Asked for.' };
    const { button, query, stable } = await openedAside({ ...one, frames: [], erasure }, ['admins']);
    button('Finish erasure').click();
    await stable();
    expect(query<HTMLTextAreaElement>('#erase-reason').value).toBe('Asked for.');
  });
});
