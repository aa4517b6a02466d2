import { check } from '../testing/check-stage';
import { failureIn, offersOtherDevice, stageOf, toldOf } from './told-by-the-flow';

describe('what a host is told', () => {
  it('is the stage of every step', () => {
    expect(stageOf({ name: 'permission' })).toBe('camera');
    expect(stageOf({ name: 'guided' })).toBe('task');
    expect(stageOf({ name: 'posing' })).toBe('task');
    expect(stageOf({ name: 'verifying' })).toBe('verifying');
    expect(stageOf({ name: 'not-verified' })).toBe('result');
    expect(stageOf({ name: 'over' })).toBe('result');
  });

  it('is why it cannot go on, with the request where there is one', () => {
    expect(failureIn({ name: 'camera-trouble', trouble: 'denied' })).toEqual({ reason: 'camera' });
    expect(failureIn({ name: 'went-wrong', problem: 'offline' })).toEqual({ reason: 'unreachable' });
    expect(failureIn({ name: 'went-wrong', problem: 'service', requestId: 'r-1' })).toEqual({
      reason: 'service',
      requestId: 'r-1',
    });
    expect(failureIn({ name: 'not-verified' })).toBeUndefined();
    expect(failureIn({ name: 'not-verified', unjudged: 'too_bright' })).toEqual({
      reason: 'unjudged',
      unjudged: 'too_bright',
    });
  });

  it('is where the check goes on, and how it ended', () => {
    expect(toldOf({ name: 'watching', check })).toEqual({ progress: { check: 'c-1', stage: 'elsewhere', share: 0 } });
    expect(toldOf({ name: 'hand-off', check, reason: 'wanted' })).toEqual({
      progress: { check: 'c-1', stage: 'hand-off', share: 0 },
    });
    expect(toldOf({ name: 'ended', check, ending: 'declined' })).toEqual({
      finished: { check: 'c-1', status: 'declined' },
    });
    expect(toldOf({ name: 'unreachable', requestId: 'r-1' })).toEqual({
      failed: { reason: 'unreachable', requestId: 'r-1' },
    });
    expect(toldOf({ name: 'capture', check })).toEqual({});
  });
});

describe('another device', () => {
  it('is offered between the attempts, and in none of them', () => {
    for (const step of ['permission', 'camera-trouble', 'not-verified', 'interrupted', 'went-wrong'] as const)
      expect(offersOtherDevice(step)).withContext(step).toBeTrue();
    for (const step of ['preparing', 'guided', 'posing', 'comparing', 'verifying', 'verified', undefined] as const)
      expect(offersOtherDevice(step)).withContext(String(step)).toBeFalse();
  });
});
