import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { CheckStage, value } from '../testing/check-stage';
import { lookEvery } from './hand-off/check-watch';

const consentNeeded = { version: '7', retentionDays: 30 };

describe('a check on two devices', () => {
  it('is handed to a phone where there is no camera, without asking for consent here', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }), { camera: false });
    await until(() => stage.qr !== null);
    expect(stage.text).toContain('can’t find a camera');
    expect(stage.link).toBe('https://liveness.example/check#hand-off=c');
    expect(stage.text).not.toContain('Agree');
    expect(stage.text).not.toContain('Continue on this device');
  });

  it('says when the phone has opened it, and goes on by itself when the phone has finished', async () => {
    const stage = await CheckStage.open(value(), { camera: false });
    await until(() => stage.qr !== null);
    stage.answers = [value({ handedOff: true, status: 'started' })];
    await stage.look();
    await until(() => stage.text.includes('Continue on the other device'));
    expect(stage.qr).toBeNull();
    stage.answers = [value({ handedOff: true, status: 'passed' })];
    await stage.look();
    await until(() => stage.text.includes('You’re verified'));
    const at = (name: string) => ({ event: 'progress', check: 'c-1', stage: name, share: 0 });
    expect(stage.told).toEqual([
      at('hand-off'),
      at('elsewhere'),
      { event: 'finished', check: 'c-1', status: 'passed' },
    ]);
  });

  it('is asked for by itself while the page waits', async () => {
    const stage = await CheckStage.open(value({ handedOff: true }), { camera: false });
    stage.answers = [value({ handedOff: true, status: 'passed' })];
    await until(() => stage.text.includes('You’re verified'));
    expect(lookEvery.first).toBeLessThan(3000);
  });

  it('goes to a phone where the person wants that, also from the consent, and comes back', async () => {
    for (const first of [value(), value({ consentNeeded })]) {
      const stage = await CheckStage.open(first);
      stage.flow?.moved.emit({ step: { name: 'permission' }, share: 0 });
      await until(() => stage.text.includes('Continue on your phone instead'));
      stage.press('Continue on your phone instead');
      await until(() => stage.qr !== null);
      expect(stage.flow).toBeUndefined();
      stage.press('Continue on this device');
      await until(() => stage.flow !== undefined || stage.text.includes('Agree'));
      expect(stage.qr).toBeNull();
      TestBed.resetTestingModule();
    }
  });

  it('is offered to a phone when the camera makes trouble, and not in the middle of a task', async () => {
    const stage = await CheckStage.open(value());
    const offer = 'Continue on your phone instead';
    stage.shownFlow.moved.emit({ step: { name: 'camera-trouble', trouble: 'denied' }, share: 0 });
    await until(() => stage.text.includes(offer));
    stage.shownFlow.moved.emit({ step: { name: 'guided' }, share: 0 });
    await until(() => !stage.text.includes(offer));
    expect(stage.flow).toBeDefined();
  });

  it('stays on a phone, whatever the backend wants', async () => {
    const stage = await CheckStage.open(value({ forceHandOff: true }), { handheld: true, forceHandOff: true });
    stage.shownFlow.moved.emit({ step: { name: 'permission' }, share: 0 });
    await stage.fixture.whenStable();
    expect(stage.text).not.toContain('your phone instead');
  });

  it('cannot return to the computer where the backend or the page wants a phone', async () => {
    for (const [first, opened] of [
      [value({ forceHandOff: true }), {}],
      [value(), { forceHandOff: true }],
    ] as const) {
      const stage = await CheckStage.open(first, opened);
      await until(() => stage.qr !== null);
      expect(stage.text).toContain('needs the camera of a phone');
      expect(stage.text).not.toContain('Continue on this device');
      TestBed.resetTestingModule();
    }
  });

  it('needs another browser in an app without a camera', async () => {
    const stage = await CheckStage.open(value(), { handheld: true, camera: false });
    await until(() => stage.link !== undefined);
    expect(stage.text).toContain('Open this page in Safari or Chrome');
    expect(stage.qr).toBeNull();
  });

  it('is taken over on the phone, which goes on with the consent', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }), { code: 'the-code', handheld: true });
    expect(stage.text).toContain('Agree');
    expect(stage.redeemed).toEqual(['the-code']);
    expect(stage.secret.secret).toBe('another');
  });

  it('can be taken over when the connection is back', async () => {
    const stage = new CheckStage(value(), { code: 'the-code', handheld: true });
    stage.redemption = { ok: false, failure: { code: 'unreachable' } };
    await stage.loaded();
    stage.redemption = { ok: true, value: { clientSecret: 'another' } };
    stage.press('Try again');
    await until(() => stage.flow !== undefined);
    expect(stage.redeemed).toEqual(['the-code', 'the-code']);
  });

  for (const [code, words] of [
    ['hand-off-used', 'already been used'],
    ['hand-off-expired', 'has expired'],
    ['hand-off-invalid', 'doesn’t work'],
    ['malformed', 'doesn’t work'],
    ['check-ended', 'is over'],
  ] as const)
    it(`says what to do with a code that cannot be used: ${code}`, async () => {
      const stage = new CheckStage(value(), { code: 'the-code', handheld: true });
      stage.redemption = { ok: false, failure: { code, status: 409 } };
      await stage.loaded();
      expect(stage.text).toContain(words);
      expect(stage.flow).toBeUndefined();
      expect(stage.told).toEqual([{ event: 'failed', reason: 'invalid-code' }]);
    });

  it('stops what this device was doing when the other one has taken over', async () => {
    const stage = await CheckStage.open(value());
    stage.answers = [value({ handedOff: true, status: 'started' })];
    stage.shownFlow.over.emit();
    await until(() => stage.text.includes('Continue on the other device'));
    expect(stage.flow).toBeUndefined();
  });

  it('is taken back if the phone is of no use', async () => {
    const stage = await CheckStage.open(value({ handedOff: true }));
    await until(() => stage.text.includes('Continue on this device'));
    stage.answers = [value()];
    stage.press('Continue on this device');
    await until(() => stage.flow !== undefined);
    expect(stage.redeemed).toEqual(['c']);
    expect(stage.secret.secret).toBe('another');
  });

  it('stays with the phone if it cannot be taken back', async () => {
    const stage = await CheckStage.open(value({ handedOff: true }));
    await until(() => stage.text.includes('Continue on this device'));
    stage.redemption = { ok: false, failure: { code: 'hand-off-invalid', status: 409 } };
    stage.press('Continue on this device');
    await until(() => stage.redeemed.length > 0);
    await stage.fixture.whenStable();
    expect(stage.text).toContain('Continue on the other device');
    expect(stage.secret.secret).toBe('the-secret');
  });

  it('goes to yet another phone, and the page waits for that one', async () => {
    const stage = await CheckStage.open(value({ handedOff: true }), { camera: false });
    await until(() => stage.text.includes('Use another phone'));
    stage.answers = [value({ handedOff: true, handOffPending: true })];
    stage.press('Use another phone');
    await until(() => stage.qr !== null);
    await stage.look();
    expect(stage.qr).not.toBeNull();
    stage.answers = [value({ handedOff: true })];
    await stage.look();
    await until(() => stage.text.includes('Continue on the other device'));
  });

  it('is waited for in a tab that was closed and opened again', async () => {
    const stage = await CheckStage.open(value({ handedOff: true, status: 'started' }), { camera: false });
    await until(() => stage.text.includes('Continue on the other device'));
    expect(stage.qr).toBeNull();
  });

  it('says that the connection is lost, and goes on when it is back', async () => {
    const stage = await CheckStage.open(value({ handedOff: true }));
    await until(() => stage.text.includes('Continue on the other device'));
    stage.answers = [{ ok: false, failure: { code: 'unreachable' } }];
    await stage.look();
    await stage.look();
    await until(() => stage.text.includes('No connection'));
    stage.answers = [value({ handedOff: true })];
    await stage.look();
    await until(() => !stage.text.includes('No connection'));
    expect(stage.text).toContain('Continue on the other device');
  });

  it('shows how it has ended where no code is given any more', async () => {
    const stage = new CheckStage(value(), { camera: false });
    stage.offers = [{ ok: false, failure: { code: 'check-ended', status: 409 } }];
    stage.answers.push(value({ status: 'cancelled' }));
    await until(() => stage.text.includes('cancelled'));
    expect(stage.qr).toBeNull();
  });
});
