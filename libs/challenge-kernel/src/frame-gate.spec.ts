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

  it('lets a fresh picture of an uncovered face through and records how sure that is', () => {
    const { hint, measurements } = frameGate(frame({ occluded: { value: false, confidence: 95 } }), limits);
    expect(hint).toBeUndefined();
    expect(measurements).toEqual([{ name: 'coveredConfidence', value: 5, relation: '<=', limit: 80, met: true }]);
  });

  it('passes over a picture that was used before', () => {
    expect(frameGate(frame({}, true), limits).hint).toBe('frame_used_before');
  });

  it('passes over a face that something covers, and one behind sunglasses', () => {
    expect(frameGate(frame({ occluded: yes(81) }), limits).hint).toBe('face_covered');
    expect(frameGate(frame({ occluded: { value: false, confidence: 99 }, sunglasses: yes(99) }), limits).hint).toBe(
      'face_covered',
    );
  });

  it('lets a face through that may be covered, but not surely enough', () => {
    expect(frameGate(frame({ occluded: yes(80) }), limits).hint).toBeUndefined();
  });

  it('measures nothing where the analyser does not say whether the face is covered', () => {
    expect(frameGate(frame(), limits)).toEqual({ measurements: [] });
  });

  it('passes over a face whose cover has a confidence that is no number', () => {
    expect(frameGate(frame({ occluded: yes(NaN) }), limits).hint).toBe('face_covered');
  });

  it('asks nothing where the limits do not', () => {
    expect(
      frameGate(frame({ occluded: yes(99) }, true), { ...limits, freshFrames: 0, maxCoveredConfidence: 100 }),
    ).toEqual({ measurements: [] });
    expect(frameGate(frame({ occluded: yes(99) }, true), toyLimits)).toEqual({ measurements: [] });
  });
});
