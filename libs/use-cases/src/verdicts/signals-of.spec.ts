import type { CameraReport } from '@liveness/domain';
import { deviationFromBeat, signalsOf } from './signals-of';
import type { SignalSources } from './signals-of';

const start = Date.UTC(2026, 2, 1);
/** Frames as a device takes them: no two distances are alike. */
const uneven = [0, 310, 507, 911, 1204, 1608, 1999].map((after) => ({ capturedAt: start + after }));
const real: CameraReport = {
  said: { width: 1280, height: 960, perSecond: 30 },
  delivered: { width: 1280, height: 960, perSecond: 29.4 },
  unchangedPercent: 2,
};

const found = (different: Partial<SignalSources>) =>
  signalsOf({ cameraLabel: 'Front Camera', report: real, frames: uneven, virtualCameras: ['virtual'], ...different });
const of = (different: CameraReport) => found({ report: { ...real, ...different } });

describe('signals', () => {
  it('are absent for a camera that does what it claims', () => expect(found({})).toEqual([]));

  it('are absent for a client that reports nothing about its camera', () =>
    expect(signalsOf({ frames: uneven, virtualCameras: ['virtual'] })).toEqual([]));

  it('include a camera whose label is on the list', () =>
    expect(found({ cameraLabel: 'OBS Virtual Camera' })).toEqual([{ code: 'virtual-camera', values: {} }]));

  it('include a size that the camera claims but does not deliver', () => {
    expect(of({ delivered: { width: 640, height: 480 } })).toEqual([
      { code: 'camera-size-mismatch', values: { saidWidth: 1280, saidHeight: 960, width: 640, height: 480 } },
    ]);
  });

  it('are absent for an upright phone whose browser reports the sensor’s own sides', () =>
    expect(of({ delivered: { width: 960, height: 1280 } })).toEqual([]));

  it('are absent when the camera claims no size or rate', () => {
    expect(of({ said: {} })).toEqual([]);
    expect(of({ said: { width: 1280 } })).toEqual([]);
    expect(of({ said: { perSecond: 0 } })).toEqual([]);
  });

  for (const perSecond of [5, 60]) {
    it(`include a camera that claims 30 pictures per second and delivers ${perSecond}`, () => {
      expect(of({ delivered: { width: 1280, height: 960, perSecond } })).toEqual([
        { code: 'camera-rate-mismatch', values: { saidPerSecond: 30, perSecond } },
      ]);
    });
  }

  for (const perSecond of [10, 15, 33]) {
    it(`are absent for a camera that claims 30 and delivers ${perSecond}, as in weak light`, () =>
      expect(of({ delivered: { width: 1280, height: 960, perSecond } })).toEqual([]));
  }

  it('include frames on an exact beat', () => {
    const frames = Array.from({ length: 8 }, (_, index) => ({ capturedAt: Math.round(start + (index * 1000) / 30) }));
    expect(found({ frames })).toEqual([
      { code: 'even-spacing', values: { deviationMs: jasmine.any(Number), frames: 8 } },
    ]);
  });

  it('are absent for a few frames, which may be regular by chance', () => {
    for (const count of [0, 1, 2, 5])
      expect(found({ frames: Array.from({ length: count }, (_, index) => ({ capturedAt: start + index * 100 })) }))
        .withContext(`${count} frames`)
        .toEqual([]);
  });

  it('include a picture that stays the same although a sensor’s noise would change it', () => {
    expect(of({ unchangedPercent: 96 })).toEqual([{ code: 'no-sensor-noise', values: { unchangedPercent: 96 } }]);
    expect(of({ unchangedPercent: 50 })).toEqual([]);
  });

  it('include two or more frames that look nearly like another attempt’s', () => {
    const seenBefore = { attemptId: 'earlier', seenFrames: 2 };
    expect(found({ seenBefore })).toEqual([
      { code: 'picture-seen-before', values: { seenFrames: 2, frames: 7 }, attemptId: 'earlier' },
    ]);
  });

  it("are absent for a single frame like another attempt's, which may be chance", () =>
    expect(found({ seenBefore: { attemptId: 'earlier', seenFrames: 1 } })).toEqual([]));

  it('may be several at once, each with its values', () => {
    const codes = found({
      cameraLabel: 'Virtual',
      report: { ...real, delivered: { width: 2, height: 2, perSecond: 90 }, unchangedPercent: 100 },
    }).map(({ code }) => code);
    expect(codes).toEqual(['virtual-camera', 'camera-size-mismatch', 'camera-rate-mismatch', 'no-sensor-noise']);
  });
});

const from = Date.UTC(2026, 2, 1);
const beat = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, index) => Math.round(from + index * everyMs));

describe('deviationFromBeat', () => {
  for (const everyMs of [100, 1000 / 30, 1000 / 29.97, 250.4]) {
    it(`is no more than rounding to whole milliseconds for times ${everyMs.toFixed(2)} ms apart`, () => {
      expect(deviationFromBeat(beat(12, everyMs))).toBeLessThan(0.6);
    });
  }

  it("is how far one time is off the others' beat, in milliseconds", () => {
    const late = beat(41, 100).map((time, index) => (index === 20 ? time + 30 : time));
    expect(deviationFromBeat(late)).toBeCloseTo(29.3, 1);
  });

  it('is several milliseconds for frames that a device takes as fast as it can', () => {
    expect(deviationFromBeat([0, 103, 205, 311, 412, 514].map((after) => from + after))).toBeGreaterThan(1);
  });
});
