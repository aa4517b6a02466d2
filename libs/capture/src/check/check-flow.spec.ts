import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { captureSettings } from '../testing/capture-settings';
import { CheckStage, value } from '../testing/check-stage';

const consentNeeded = { version: '7', retentionDays: 30 };

describe('a check, from its loading to its end', () => {
  it('tells the page around, and the person, when its own files can’t be loaded', async () => {
    const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const stage = await CheckStage.open(value(), { load });
    await until(() => stage.text.includes('reload this page'));
    expect(stage.told.at(-1)).toEqual({ event: 'failed', check: 'c-1', reason: 'files' });
  });

  it('goes on in another language when the words of the wished one can’t be loaded', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }), {
      prepare: () => Promise.reject(new TypeError('404')),
    });
    expect(stage.text).toContain('30 days');
  });

  it('keeps the flow while there are attempts left, and shows the end when there are none', async () => {
    const stage = await CheckStage.open(value());
    const flow = stage.shownFlow;
    expect(flow.attemptsLeft()).toBe(3);
    stage.answers = [value({ status: 'started', attemptsLeft: 2 })];
    flow.decided.emit(false);
    await until(() => flow.attemptsLeft() === 2);
    expect(stage.flow).toBe(flow);
    stage.answers = [value({ status: 'failed', attemptsLeft: 0 })];
    flow.decided.emit(false);
    await until(() => stage.text.includes('All attempts are used'));
  });

  it('shows no verdict before it knows what that means for the check', async () => {
    const stage = await CheckStage.open(value());
    const flow = stage.shownFlow;
    flow.decided.emit(false);
    stage.fixture.detectChanges();
    expect(flow.holdOutcome()).toBeTrue();
    await until(() => !flow.holdOutcome());
    expect(stage.flow).toBe(flow);
  });

  it('keeps a verdict on the screen if the connection is lost after it', async () => {
    const stage = await CheckStage.open(value());
    const flow = stage.shownFlow;
    stage.answers = [{ ok: false, failure: { code: 'unreachable' } }];
    flow.decided.emit(true);
    await stage.fixture.whenStable();
    expect(stage.flow).toBe(flow);
    expect(flow.holdOutcome()).toBeFalse();
  });

  for (const [status, words] of [
    ['expired', 'The time is up'],
    ['cancelled', 'The check was cancelled'],
    ['redacted', 'The check was deleted'],
    ['declined', 'You have declined'],
    ['failed', 'wasn’t successful'],
  ] as const)
    it(`shows an end that came from elsewhere, whatever the person was doing: ${status}`, async () => {
      const stage = await CheckStage.open(value());
      stage.answers = [value({ status })];
      stage.shownFlow.over.emit();
      await until(() => stage.text.includes(words));
      expect(stage.flow).toBeUndefined();
    });

  it('never leaves an empty screen when an attempt cannot go on', async () => {
    const stage = await CheckStage.open(value());
    stage.answers = [{ ok: false, failure: { code: 'unreachable' } }];
    stage.shownFlow.over.emit();
    await until(() => stage.text.includes('Try again'));
    stage.answers = [value()];
    stage.press('Try again');
    await until(() => stage.flow !== undefined);
    // Whatever the flow ran into, the check knows nothing of it.
    stage.shownFlow.over.emit();
    await until(() => stage.text.includes('Try again'));
    expect(stage.flow).toBeUndefined();
  });

  it('says that a secret is not valid, and that it is over when the flow finds out', async () => {
    const stage = await CheckStage.open({ ok: false, failure: { code: 'unauthenticated', status: 401 } });
    expect(stage.text).toContain('This link doesn’t work');
    expect(stage.told).toEqual([{ event: 'failed', reason: 'invalid-secret' }]);
    TestBed.resetTestingModule();
    const later = await CheckStage.open(value());
    later.shownFlow.moved.emit({ step: { name: 'signed-out' }, share: 0 });
    await until(() => later.text.includes('This link doesn’t work'));
  });

  it('does not ask the API without a secret', async () => {
    const stage = await CheckStage.open(value(), { secret: '' });
    expect(stage.text).toContain('This link doesn’t work');
  });

  it('offers to try again while the service does not respond', async () => {
    const stage = await CheckStage.open({
      ok: false,
      failure: { code: 'unavailable', status: 503, requestId: 'r-9' },
    });
    expect(stage.text).toContain('r-9');
    stage.answers = [value()];
    stage.press('Try again');
    await until(() => stage.flow !== undefined);
  });

  it('waits for the page around it before anything of the check is shown', async () => {
    const language = Promise.withResolvers<void>();
    const asked: (string | undefined)[] = [];
    const stage = new CheckStage(value({ locale: 'de' }), {
      prepare: ({ locale }) => {
        asked.push(locale);
        return language.promise;
      },
    });
    stage.fixture.detectChanges();
    await until(() => asked.length > 0);
    stage.fixture.detectChanges();
    expect(stage.flow).toBeUndefined();
    language.resolve();
    await until(() => stage.flow !== undefined);
    expect(asked).toEqual(['de']);
  });

  it('is asked for again when its time is over, without anybody doing anything', async () => {
    const stage = await CheckStage.open(value({ consentNeeded, expiresInMs: 1 }));
    stage.answers = [value({ status: 'expired', expiresInMs: 0 })];
    await until(() => stage.text.includes('The time is up'));
    expect(stage.told.at(-1)).toEqual({ event: 'finished', check: 'c-1', status: 'expired' });
  });

  it('is asked for again when the browser shows the page again as it was left', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    stage.answers = [value({ status: 'cancelled' })];
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => stage.text.includes('The check was cancelled'));
    expect(stage.told.at(-1)).toEqual({ event: 'finished', check: 'c-1', status: 'cancelled' });
  });

  it('tells the page around it what happens, and how far the person is', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    stage.answers = [value()];
    stage.press('Agree');
    await until(() => stage.flow !== undefined);
    const flow = stage.shownFlow;
    flow.moved.emit({ step: { name: 'permission' }, share: 0 });
    flow.moved.emit({ step: { name: 'preparing' }, share: 0 });
    const guided = { name: 'guided' } as const;
    flow.moved.emit({ step: guided, share: 0 });
    flow.moved.emit({ step: guided, share: 0.5 });
    const trouble = { name: 'camera-trouble', trouble: 'lost' } as const;
    flow.moved.emit({ step: trouble, share: 0.5 });
    flow.moved.emit({ step: trouble, share: 0 });
    stage.answers = [value({ status: 'passed' })];
    flow.decided.emit(true);
    await until(() => stage.text.includes('verified'));
    const at = (stageName: string, share: number) => ({ event: 'progress', check: 'c-1', stage: stageName, share });
    expect(stage.told).toEqual([
      at('consent', 0),
      at('camera', 0),
      { event: 'started', check: 'c-1' },
      at('camera', 0),
      at('task', 0),
      at('task', 0.5),
      at('camera', 0.5),
      { event: 'failed', check: 'c-1', reason: 'camera' },
      at('camera', 0),
      { event: 'finished', check: 'c-1', status: 'passed' },
    ]);
  });

  it('lets a person who left go on, with a new flow', async () => {
    const stage = await CheckStage.open(value());
    const before = stage.shownFlow;
    before.left.emit();
    await until(() => stage.text.includes('You stopped'));
    expect(stage.told).toContain({ event: 'cancelled', check: 'c-1' });
    expect(stage.flow).toBeUndefined();
    stage.press('Continue');
    await until(() => stage.flow !== undefined);
    expect(stage.flow).not.toBe(before);
  });

  it('loads what the check’s own challenges need', async () => {
    const stage = await CheckStage.open(value({ challenges: ['POSE'] }));
    expect(stage.shownFlow.settings.challenges).toEqual(['POSE']);
    expect(stage.shownFlow.settings.framesPerSecond).toBe(captureSettings().framesPerSecond);
  });

  it('shows a screen of the host’s own in place of its end, where it has one', async () => {
    const stage = await CheckStage.open(value({ status: 'passed' }));
    expect(stage.element.querySelector('slot')?.name).toBe('passed');
  });
});
