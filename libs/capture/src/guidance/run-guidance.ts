import type { FrameReply, GuidanceView, Guide } from '@liveness/capture-guidance';
import type { Attempt } from '../flow/attempt';
import type { UploadFrame } from '../ports/capture-api';
import type { FaceDetector } from '../ports/face-detector';
import { pacedFrames } from './paced-frames';
import type { Pacing } from './paced-frames';

/** Milliseconds that a hint must be meant before it replaces the one on screen: nobody can read words that flicker. */
const meantMs = 350;

export interface SteadyHint {
  readonly shown?: string;
  readonly meant?: string;
  readonly since: number;
  readonly begun?: boolean;
  readonly leg?: number;
}

export const noHint: SteadyHint = { since: 0 };

/**
 * Returns what to show after one more frame. When the task begins, or the next leg of it, its first hint is shown at once: from then on
 * time runs.
 */
export function steady(
  before: SteadyHint,
  { hint, begun, turn }: Pick<GuidanceView, 'hint' | 'begun' | 'turn'>,
  now: number,
): SteadyHint {
  const since = hint === before.meant ? before.since : now;
  const leg = turn?.leg;
  const anew = (begun && !before.begun) || (leg !== undefined && leg !== before.leg);
  const settled = before.shown === undefined || anew || now - since >= meantMs;
  return { shown: settled ? hint : before.shown, meant: hint, since, begun, leg };
}

export interface GuidanceSurroundings extends Pacing {
  readonly attempt: Attempt;
  readonly guide: Guide;
  readonly detector: FaceDetector;
  readonly jpegQuality: number;
  readonly show: (view: GuidanceView) => void;
  readonly upload: (frame: UploadFrame) => void;
  /** Returns what the API has replied since this was last asked. */
  readonly replies: () => readonly FrameReply[];
  /** Takes the parameters when the API has told more of them. Returns those of the task that is under way, checked; undefined if the page does not know them. */
  readonly told: (params: unknown) => unknown;
  /** Whether no further frame can matter. */
  readonly over: () => boolean;
}

/** Name of the entry that each guided frame leaves in the browser's own performance timeline. */
const timelineEntry = 'guided frame';

/**
 * Looks at the picture again and again, shows what guidance says of it and uploads the frames that guidance keeps. Guidance knows of every
 * reply before it sees the next frame. Returns true once the task is finished or nothing more can matter to it, false if it was stopped.
 */
export async function runGuidance(around: GuidanceSurroundings): Promise<boolean> {
  const { attempt, frames, detector, signal } = around;
  let guide = around.guide;
  let hint = noHint;
  let lastReply = 0;

  for await (const { capturedAt, video, frame } of pacedFrames(around)) {
    // A picture that shows nothing says nothing of the person.
    if (frames.isBlank(video)) continue;

    const started = performance.now();
    const observation = await detector.detect(frame.pixels());
    for (const reply of around.replies()) {
      // The parameters only ever grow: a reply to an earlier frame, or the same once more, has nothing new.
      if (reply.capturedAt <= lastReply) continue;
      lastReply = reply.capturedAt;
      const told = reply.params === undefined ? reply : { ...reply, params: around.told(reply.params) };
      guide = guide.informed?.(told) ?? guide;
    }
    if (signal.aborted) return false;
    if (around.over()) return true;
    const guided = guide.see({ capturedAt, observation });
    guide = guided.next;
    hint = steady(hint, guided.view, capturedAt);
    around.show({ ...guided.view, hint: hint.shown });
    performance.measure(timelineEntry, { start: started });

    if (guided.keep) around.upload({ capturedAt, jpeg: await frame.jpeg(around.jpegQuality, attempt.maxFrameBytes) });
    if (guided.finished) return !signal.aborted;
  }
  return false;
}
