import type { Face, Finding } from '@liveness/domain';
import { frameGate } from './frame-gate';
import { toyLimits } from './testing/toy-challenge';

describe('the gate before the states', () => {
  const limits = { ...toyLimits, freshFrames: 1, maxCoveredConfidence: 80 };

  function frame(face: Partial<Face> = {}, usedBefore?: boolean) {
    return { capturedAt: 0, observation: { faces: [{ landmarks: [], ...face }] }, usedBefore };
  }

  function yes(confidence: number): Finding {
    return { value: true, confidence };
  }

  it('lets through a fresh picture of an uncovered face, and records the confidence', () => {
    const { hint, measurements } = frameGate(frame({ occluded: { value: false, confidence: 95 } }), limits);
    expect(hint).toBeUndefined();
    expect(measurements).toEqual([{ name: 'coveredConfidence', value: 5, relation: '<=', limit: 80, met: true }]);
  });

  it('skips a picture that was used before', () => {
    expect(frameGate(frame({}, true), limits).hint).toBe('frame_used_before');
  });

  it('skips a covered face and a face with sunglasses', () => {
    expect(frameGate(frame({ occluded: yes(81) }), limits).hint).toBe('face_covered');
    expect(frameGate(frame({ occluded: { value: false, confidence: 99 }, sunglasses: yes(99) }), limits).hint).toBe(
      'face_covered',
    );
  });

  it('lets through a face that is covered with too little confidence', () => {
    expect(frameGate(frame({ occluded: yes(80) }), limits).hint).toBeUndefined();
  });

  it('measures nothing if the analyser does not report whether the face is covered', () => {
    expect(frameGate(frame(), limits)).toEqual({ measurements: [] });
  });

  it('skips a face if the confidence that it is covered is NaN', () => {
    expect(frameGate(frame({ occluded: yes(NaN) }), limits).hint).toBe('face_covered');
  });

  it('checks nothing if the limits require nothing', () => {
    expect(
      frameGate(frame({ occluded: yes(99) }, true), { ...limits, freshFrames: 0, maxCoveredConfidence: 100 }),
    ).toEqual({ measurements: [] });
    expect(frameGate(frame({ occluded: yes(99) }, true), toyLimits)).toEqual({ measurements: [] });
  });
});
