import { attemptDetail } from '../testing/attempt-detail';
import { frameTimings, milestones } from './milestones';

describe('the timeline of an attempt', () => {
  it("is in order of time, with the device's times aligned to ours", () => {
    expect(milestones(attemptDetail()).map(({ name, sinceStartMs }) => [name, sinceStartMs])).toEqual([
      ['started', 0],
      ['firstCaptured', 120],
      ['lastCaptured', 820],
      ['lastReceived', 3000],
      ['closed', 8000],
      ['decided', 8200],
    ]);
  });

  it('has the expiry of an undecided attempt, and no frame when none came', () => {
    const { decidedAt: _decided, closedAt: _closed, ...open } = attemptDetail({ status: 'expired', frames: [] });
    expect(milestones(open).map(({ name, sinceStartMs }) => [name, sinceStartMs])).toEqual([
      ['started', 0],
      ['expires', 180_000],
    ]);
  });

  it('lists a single frame once', () => {
    const { frames } = attemptDetail();
    expect(milestones(attemptDetail({ frames: frames.slice(0, 1) })).map(({ name }) => name)).not.toContain(
      'lastCaptured',
    );
  });

  it('has the times of each frame, without an analysis that did not happen', () => {
    const { frames } = attemptDetail();
    const unanalysed = frames.map((frame, index) =>
      index === 2 ? { ...frame, analysedAt: undefined, analyserCalls: undefined } : frame,
    );
    expect(frameTimings({ ...attemptDetail(), frames: unanalysed })).toEqual([
      { number: 1, sequence: 1, capturedMs: 120, receivedMs: 1000, analysedMs: 1400, analyserCalls: 1 },
      { number: 2, sequence: 2, capturedMs: 470, receivedMs: 2000, analysedMs: 2400, analyserCalls: 1 },
      { number: 3, sequence: 3, capturedMs: 820, receivedMs: 3000, analysedMs: undefined, analyserCalls: undefined },
    ]);
  });

  it('has the device’s own times when its clock offset is unknown', () => {
    const { clockOffsetMs: _offset, ...detail } = attemptDetail();
    expect(frameTimings(detail)[0]?.capturedMs).toBe(0);
  });
});
