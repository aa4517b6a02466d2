import { TestBed } from '@angular/core/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { closeThresholds, http, openedThresholds } from './testing/opened-thresholds';
import { thresholdsView } from './testing/view';

describe('the thresholds page', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(closeThresholds);

  it('shows each limit with its meaning, bounds, default and value', async () => {
    const { element, text } = await openedThresholds();
    expect(element.querySelectorAll('liveness-limit-field').length).toBe(3);
    expect(element.querySelector<HTMLInputElement>('#limit-frameCap')?.value).toBe('14');
    const field = element
      .querySelector('#limit-frameCap')
      ?.closest('liveness-limit-field')
      ?.textContent?.replace(/\s+/g, ' ');
    for (const words of ['Maximum frames', 'Maximum number of frames per attempt.', '1 to 120', 'default 12'])
      expect(field).toContain(words);
    expect(text('.in-force')).toContain('Version 1');
  });

  it("marks the draft's changes, shows problems during typing, and can undo a change", async () => {
    const { element, type, press, text, button } = await openedThresholds();
    await type('limit-frameCap', '20');
    expect(text('liveness-limit-field.changed')).toContain('was 14');
    expect(text('liveness-draft-bar')).toContain('1 change');
    await type('limit-frameCap', '200');
    expect(text('#limit-frameCap-problem')).toBe('Must be between 1 and 120.');
    expect(element.querySelector('#limit-frameCap')?.getAttribute('aria-invalid')).toBe('true');
    expect(button('Publish …').disabled).toBeTrue();
    await press('Reset Maximum frames');
    expect(element.querySelector('liveness-limit-field.changed')).toBeNull();
  });

  it('keeps the draft when the tab reloads', async () => {
    const { type } = await openedThresholds();
    await type('limit-frameCap', '20');
    TestBed.resetTestingModule();
    const { element } = await openedThresholds();
    expect(element.querySelector<HTMLInputElement>('#limit-frameCap')?.value).toBe('20');
  });

  it('finds limits by any of their texts', async () => {
    const { element, fixture } = await openedThresholds();
    const find = element.querySelector<HTMLInputElement>('input[type=search]');
    if (find) find.value = 'PARABOLA';
    find?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect([...element.querySelectorAll('liveness-limit-field code')].map(({ textContent }) => textContent)).toEqual([
      'maxTrajectoryError',
    ]);
  });

  it('lets reviewers make a draft, and explains why they can’t publish it', async () => {
    const { type, text, button } = await openedThresholds(['reviewers']);
    await type('limit-frameCap', '20');
    expect(button('Publish …').disabled).toBeTrue();
    expect(text('liveness-draft-bar')).toContain('Only admins can publish.');
    expect(button('Restore version 0')).toBeUndefined();
  });

  it('shows why it cannot load, and tries again', async () => {
    const { element, press, stable, fixture } = await openedThresholds();
    fixture.componentRef.setInput('challenge', 'POSE');
    await fixture.whenStable();
    http().expectOne('/api/admin/thresholds/POSE').error();
    await stable();
    expect(element.textContent).toContain('The API can’t be reached');
    await press('Try again');
    http()
      .expectOne('/api/admin/thresholds/POSE')
      .flush({ ...thresholdsView(), challenge: 'POSE' });
    await stable();
    expect(element.querySelectorAll('liveness-limit-field').length).toBe(3);
  });

  it('is accessible', async () => {
    const { element, type } = await openedThresholds();
    await type('limit-frameCap', '200');
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
