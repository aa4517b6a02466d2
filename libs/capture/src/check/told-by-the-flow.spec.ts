import { failureIn, stageOf } from './told-by-the-flow';

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
  });
});
