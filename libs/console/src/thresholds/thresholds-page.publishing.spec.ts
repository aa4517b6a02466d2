import { TestBed } from '@angular/core/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { closeThresholds, http, openedThresholds } from './testing/opened-thresholds';
import { thresholdsView, version } from './testing/view';

describe('publishing thresholds', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(closeThresholds);

  it('publishes the draft with a reason, based on its version', async () => {
    const { element, type, press, stable, button, text } = await openedThresholds();
    await type('limit-frameCap', '20');
    await press('Publish …');
    expect(button('Publish').disabled).toBeTrue();
    await type('publish-reason', ' Fewer lost. ');
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    const request = http().expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' });
    expect(request.request.body).toEqual({
      basedOn: 1,
      limits: { maxTrajectoryError: 0.02, oneFaceThroughout: 0, frameCap: 20 },
      reason: 'Fewer lost.',
    });
    request.flush(version(2, { frameCap: 20 }), { status: 201 });
    await stable();
    expect(text('.done')).toContain('Version 2 is published. It applies to attempts started from now on.');
    expect(text('liveness-draft-bar')).toContain('No changes');
    expect(text('liveness-history-panel tbody tr')).toContain('14 → 20 frames');
    expect(element.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(element.querySelector('h1'));
    await type('limit-frameCap', '21');
    expect(text('.done')).toBeUndefined();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('keeps the draft and the typed reason when the session ends, for the same person only', async () => {
    const first = await openedThresholds();
    await first.type('limit-frameCap', '20');
    await first.press('Publish …');
    await first.type('publish-reason', 'Fewer lost.');
    const again = async (subject?: string) => {
      document.querySelector('liveness-thresholds-page, #root0')?.remove();
      TestBed.resetTestingModule();
      return openedThresholds(['admins'], thresholdsView(), subject);
    };
    const { element, press, stable, text } = await again();
    expect(text('liveness-draft-bar')).toContain('1 change');
    await press('Publish …');
    const reason = () => element.querySelector<HTMLTextAreaElement>('#publish-reason')?.value;
    expect(reason()).toBe('Fewer lost.');
    await press('Cancel');
    await until(() => element.querySelector('dialog') === null);
    await stable();
    await press('Publish …');
    expect(reason()).withContext('discarded').toBe('');
    expect((await again('somebody-else')).text('liveness-draft-bar')).toContain('No changes');
  });

  it('closes the dialog when another challenge is opened', async () => {
    const { element, press, stable, fixture } = await openedThresholds();
    await press('Restore version 0');
    fixture.componentRef.setInput('challenge', 'POSE');
    await fixture.whenStable();
    http()
      .expectOne('/api/admin/thresholds/POSE')
      .flush({ ...thresholdsView(), challenge: 'POSE' });
    await stable();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('publishes for one challenge while a publication for another is in progress', async () => {
    const { element, press, stable, text, fixture } = await openedThresholds();
    const confirm = () => element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    await press('Restore version 0');
    confirm();
    const first = http().expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' });
    fixture.componentRef.setInput('challenge', 'POSE');
    await fixture.whenStable();
    http()
      .expectOne('/api/admin/thresholds/POSE')
      .flush({ ...thresholdsView(), challenge: 'POSE' });
    await stable();
    await press('Restore version 0');
    confirm();
    http().expectOne({ method: 'POST', url: '/api/admin/thresholds/POSE/versions' }).flush(version(2), { status: 201 });
    first.flush(version(2), { status: 201 });
    await stable();
    expect(text('.done')).toContain('Version 2 is published.');
  });

  it('keeps the draft when another admin was faster, shows both changes, and rebases on request', async () => {
    const { element, type, press, stable, text } = await openedThresholds();
    await type('limit-frameCap', '20');
    await press('Publish …');
    await type('publish-reason', 'Mine.');
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' })
      .flush({ code: 'thresholds-stale' }, { status: 409 });
    await stable();
    http()
      .expectOne('/api/admin/thresholds/NOSE')
      .flush(thresholdsView(version(2, { frameCap: 30 }), version(1, { frameCap: 14 }), version(0)));
    await stable();
    expect(text('liveness-outdated-notice')).toContain('Version 2 was published in the meantime');
    expect(text('liveness-outdated-notice tbody tr')).toBe(
      'Maximum frames Changed in both 14 frames 30 frames 20 frames',
    );
    expect(element.querySelector<HTMLInputElement>('#limit-frameCap')?.value).toBe('20');
    expect(await accessibilityProblems(element)).toEqual([]);
    await press('Reapply my changes to version 2');
    expect(element.querySelector('liveness-outdated-notice')).toBeNull();
    expect(text('liveness-limit-field.changed')).toContain('was 30');
  });

  it("shows the API's problem beside its field", async () => {
    const { element, type, press, stable, text } = await openedThresholds();
    await type('limit-frameCap', '20');
    await press('Publish …');
    await type('publish-reason', 'Mine.');
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' })
      .flush(
        { code: 'malformed', errors: [{ path: 'limits.frameCap', message: 'It must be even.' }] },
        { status: 400 },
      );
    await stable();
    expect(text('#limit-frameCap-problem')).toBe('It must be even.');
    expect(text('dialog')).toContain('It must be even.');
  });

  it('restores an earlier version by publishing its limits again', async () => {
    const { element, press, stable } = await openedThresholds();
    await press('Restore version 0');
    expect(element.querySelector<HTMLTextAreaElement>('#publish-reason')?.value).toBe('Restored version 0');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    const request = http().expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' });
    expect(request.request.body).toEqual({ basedOn: 1, limits: version(0).limits, reason: 'Restored version 0' });
    request.flush(version(2), { status: 201 });
    await stable();
    expect(element.querySelectorAll('liveness-history-panel tbody tr').length).toBe(3);
  });

  it('compares an earlier version with the one in force', async () => {
    const { press, text } = await openedThresholds();
    await press('Compare version 0 with the current one');
    expect(text('dialog tbody tr')).toBe('Maximum frames 12 frames 14 frames');
  });
});
