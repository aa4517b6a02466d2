import type { CameraReport, Signal } from '@liveness/domain';
import { fewestSeenFrames } from './pictures-seen-before';
import type { SeenBefore } from './pictures-seen-before';
import { isVirtualCamera } from './virtual-cameras';

/** The data to search for signals. */
export interface SignalSources {
  readonly cameraLabel?: string | undefined;
  readonly report?: CameraReport | undefined;
  /** In order of capture time. */
  readonly frames: readonly { readonly capturedAt: number }[];
  readonly virtualCameras: readonly string[];
  readonly seenBefore?: SeenBefore | undefined;
}

/** Fewer capture times may be regular by chance. */
const fewestTimes = 6;
/** Real devices are occasionally late by a millisecond or more; rounding alone explains only half a millisecond. */
const mostDeviationMs = 0.6;
/** In weak light, a camera takes longer per picture: a lower rate than claimed is only suspicious below this share. */
const leastShareOfRate = 0.25;
/** A camera cannot be faster than it claims. The margin allows for the inaccuracy of measuring a second. */
const mostShareOfRate = 1.5;
/** A sensor's noise changes nearly all of a picture; a drawn or frozen picture stays the same in large parts. */
const mostUnchangedPercent = 50;

/** Returns every sign of trouble in the data of an attempt, in the order of their codes. None of them is proof. */
export function signalsOf(sources: SignalSources): readonly Signal[] {
  return [
    virtualCamera(sources),
    sizeMismatch(sources.report),
    rateMismatch(sources.report),
    evenSpacing(sources.frames),
    noSensorNoise(sources.report),
    pictureSeenBefore(sources),
  ].filter((signal) => signal !== undefined);
}

function virtualCamera({ cameraLabel, virtualCameras }: SignalSources): Signal | undefined {
  return isVirtualCamera(cameraLabel, virtualCameras) ? { code: 'virtual-camera', values: {} } : undefined;
}

function sizeMismatch({ said, delivered }: CameraReport = {}): Signal | undefined {
  const { width: saidWidth, height: saidHeight } = said ?? {};
  if (saidWidth === undefined || saidHeight === undefined || !delivered) return undefined;
  const { width, height } = delivered;
  // A phone held upright delivers upright pictures, but some browsers still report the sensor's own sides.
  const same = (saidWidth === width && saidHeight === height) || (saidWidth === height && saidHeight === width);
  return same ? undefined : { code: 'camera-size-mismatch', values: { saidWidth, saidHeight, width, height } };
}

function rateMismatch({ said, delivered }: CameraReport = {}): Signal | undefined {
  const [saidPerSecond, perSecond] = [said?.perSecond ?? 0, delivered?.perSecond];
  if (saidPerSecond <= 0 || perSecond === undefined) return undefined;
  const share = perSecond / saidPerSecond;
  return share >= leastShareOfRate && share <= mostShareOfRate
    ? undefined
    : { code: 'camera-rate-mismatch', values: { saidPerSecond, perSecond } };
}

function evenSpacing(frames: SignalSources['frames']): Signal | undefined {
  if (frames.length < fewestTimes) return undefined;
  const deviationMs = deviationFromBeat(frames.map(({ capturedAt }) => capturedAt));
  return deviationMs > mostDeviationMs
    ? undefined
    : { code: 'even-spacing', values: { deviationMs, frames: frames.length } };
}

function noSensorNoise({ unchangedPercent }: CameraReport = {}): Signal | undefined {
  return unchangedPercent !== undefined && unchangedPercent > mostUnchangedPercent
    ? { code: 'no-sensor-noise', values: { unchangedPercent } }
    : undefined;
}

function pictureSeenBefore({ seenBefore, frames }: SignalSources): Signal | undefined {
  if (!seenBefore || seenBefore.seenFrames < fewestSeenFrames) return undefined;
  const { attemptId, seenFrames } = seenBefore;
  return { code: 'picture-seen-before', values: { seenFrames, frames: frames.length }, attemptId };
}

/**
 * Returns how far, in milliseconds, times deviate from a regular beat: the largest distance of a time from the straight
 * line that best fits all of them. For a beat rounded to whole milliseconds it is at most one half. Needs two times.
 */
export function deviationFromBeat(times: readonly number[]): number {
  const middle = (times.length - 1) / 2;
  const first = times[0] ?? 0;
  const after = times.map((time) => time - first);
  const mean = after.reduce((sum, time) => sum + time, 0) / times.length;
  const spread = after.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = after.reduce((sum, time, index) => sum + (index - middle) * (time - mean), 0) / spread;
  return Math.max(...after.map((time, index) => Math.abs(time - mean - slope * (index - middle))));
}
