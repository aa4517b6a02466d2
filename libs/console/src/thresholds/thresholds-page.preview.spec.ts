import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { closeThresholds, http, openedThresholds } from './testing/opened-thresholds';
import { previewed } from './testing/view';

describe('the preview of thresholds', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(closeThresholds);

  it('lists changes whose effect it cannot show', async () => {
    const { type, press, text } = await openedThresholds();
    await type('limit-maxTrajectoryError', '0.03');
    expect(text('liveness-unseen-note')).toBe('');
    await type('limit-frameCap', '20');
    expect(text('liveness-preview-panel liveness-unseen-note')).toMatch(
      /does not show their effect: Maximum frames\.$/,
    );
    await press('Publish …');
    expect(text('dialog liveness-unseen-note')).toContain('Maximum frames.');
  });

  it('marks a draft as not previewed when it did not finish', async () => {
    const { type, press, stable, text } = await openedThresholds();
    await type('limit-frameCap', '20');
    await press('Preview');
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' })
      .flush({ code: 'unavailable' }, { status: 503 });
    await stable();
    await press('Publish …');
    expect(text('dialog .badge')).toContain('has not been previewed');
  });

  it('shows changed verdicts and rates, and that it is outdated once the draft changes', async () => {
    const { element, type, press, stable, text } = await openedThresholds();
    await type('limit-frameCap', '20');
    await press('Preview');
    const request = http().expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' });
    expect(request.request.body.limits).toEqual({ maxTrajectoryError: 0.02, oneFaceThroughout: 0, frameCap: 20 });
    const attempts = [
      ...Array.from({ length: 30 }, () =>
        previewed('failed', 'passed', { review: 'genuine', values: { maxTrajectoryError: 0.021 } }),
      ),
      previewed('passed', 'failed', {
        review: 'attack-print',
        values: { maxTrajectoryError: 0.004 },
        comparisonsMissing: 2,
      }),
    ];
    request.flush({ attempts, skipped: 2, searchedTo: '2026-01-01T00:00:00.000Z' });
    await stable();
    expect(text('liveness-preview-summary')).toContain(
      'Failed → passed 30 Passed → failed 1 Pass rate 3.2% → 96.8% of 31 attempts',
    );
    expect(text('liveness-error-rate-table tbody tr')).toBe(
      'BPCER, genuine attempts failed 30 100.0% 95%: 88.6% to 100.0% 0.0% 95%: 0.0% to 11.4%',
    );
    expect(text('liveness-error-rate-table tbody tr:nth-child(2)')).toBe(
      'APCER, Print attack 1 too few 1 wrong too few 0 wrong',
    );
    expect(text('liveness-preview-panel')).toContain('Not re-evaluated because of incomplete data: 2');
    expect(text('liveness-preview-panel')).toContain('Uncertain because faces were never compared: 1.');
    expect(element.querySelectorAll('liveness-flip-table tbody tr').length).toBe(20);
    await press('Show 11 more');
    expect(element.querySelectorAll('liveness-flip-table tbody tr').length).toBe(31);
    await press('Passed → failed');
    expect(element.querySelectorAll('liveness-flip-table tbody tr').length).toBe(1);
    expect(element.querySelector('liveness-flip-table a')?.getAttribute('href')).toBe(
      `/admin/attempts/${attempts[30]?.id}`,
    );
    expect(await accessibilityProblems(element)).toEqual([]);
    await type('limit-frameCap', '21');
    expect(text('liveness-preview-panel')).toContain('The draft has changed.');
  });

  it('shows how two measures of a turn relate, and warns when they disagree', async () => {
    const { element, press, stable, text } = await openedThresholds();
    await press('Run preview');
    const attempts = Array.from({ length: 40 }, (_, index) => {
      const value = (index % 2 === 0 ? 1 : -1) * (20 + (index % 5));
      return previewed('passed', 'passed', {
        measuredTwice: [
          {
            measurement: 'parallaxTurnDegrees',
            value,
            otherMeasurement: 'reportedTurnDegrees',
            otherValue: 0.7 * value,
          },
        ],
      });
    });
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' })
      .flush({ attempts, skipped: 0, searchedTo: '2026-01-01T00:00:00.000Z' });
    await stable();
    expect(text('liveness-agreement-panel li')).toContain('Towards the target');
    expect(text('liveness-agreement-panel dl')).toBe('Slope 0.70 ± 0.00 Offset 0.0° Scatter 0.0° Turns 40');
    expect(text('liveness-agreement-panel .warn')).toContain('the slope is not between 0.8 and 1.25');
    expect(text('liveness-agreement-panel')).toContain('Based on all passed attempts except');
    await until(() => element.querySelector('liveness-scatter svg path') !== null);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('draws the measured values, with the limit as a line that changes the draft', async () => {
    const { element, press, stable, text, fixture } = await openedThresholds();
    await press('Run preview');
    const attempts = [0.01, 0.015, 0.03].map((value) =>
      previewed('passed', 'passed', { review: 'genuine', values: { maxTrajectoryError: value } }),
    );
    const attack = previewed('passed', 'passed', { review: 'attack-mask', values: { maxTrajectoryError: 0.018 } });
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' })
      .flush({ attempts: [...attempts, attack], skipped: 0, searchedTo: '2026-01-01T00:00:00.000Z' });
    await stable();
    expect(text('liveness-distribution-panel > section > ul')).toContain('1 of 3 genuine attempts would fail');
    expect(text('liveness-distribution-panel')).toContain('1 of 1 attacks would pass');
    expect(text('liveness-distribution-panel')).toContain('Based on this value alone. The preview uses all limits.');
    element
      .querySelector('[role=slider]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
    await fixture.whenStable();
    expect(Number(element.querySelector<HTMLInputElement>('#limit-maxTrajectoryError')?.value)).toBeLessThan(0.02);
    expect(text('liveness-distribution-panel')).toContain(
      'Estimate based on this value alone. Run the preview again for the full result.',
    );
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('can be stopped, and its part is marked as such', async () => {
    const { press, stable, text } = await openedThresholds();
    await press('Run preview');
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' })
      .flush({
        attempts: [previewed('passed', 'failed')],
        skipped: 0,
        searchedTo: '2026-01-01T00:00:00.000Z',
        nextCursor: 'c',
      });
    await stable();
    const next = http().expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' });
    await press('Stop');
    expect(next.cancelled).toBeTrue();
    expect(text('liveness-preview-panel')).toContain('Partial result: only part of the time range was searched.');
    expect(text('liveness-preview-summary')).toContain('Passed → failed 1');
    await press('Continue');
    http()
      .expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/preview' })
      .flush({ code: 'unavailable' }, { status: 503 });
    await stable();
    expect(text('liveness-preview-panel')).toContain('The service is temporarily unavailable.');
  });
});
