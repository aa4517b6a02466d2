import type { LightGuide, LitSeenFrame } from '@liveness/capture-guidance';
import type { Observation } from '@liveness/domain';
import { lightIn } from '@liveness/face-light/light-in';
import { pacedFrames } from '../guidance/paced-frames';
import type { GuidanceSurroundings } from '../guidance/run-guidance';

export interface LightSurroundings extends Omit<GuidanceSurroundings, 'guide'> {
  readonly guide: LightGuide;
  /** Which glow the page shows fully, and since when. */
  readonly shown: () => LitSeenFrame['shown'];
  /** Returns whether the person has asked to begin since this was last asked. */
  readonly begun: () => boolean;
}

/**
 * Looks at the picture again and again while the page glows as guidance says, and uploads the frames that guidance keeps. Returns true once the task is finished or nothing more can matter to it,
 * false if it was stopped.
 */
export async function runLight(around: LightSurroundings): Promise<boolean> {
  const { attempt, detector, signal } = around;
  let guide = around.guide;

  for await (const { capturedAt, frame } of pacedFrames(around)) {
    // What is shown now, not what will be once the faces are found.
    const shown = around.shown();
    const pixels = frame.pixels();
    const observation = withLight(await detector.detect(frame.pixels()), pixels);
    for (const reply of around.replies())
      guide = guide.informed(reply.params === undefined ? reply : { ...reply, params: around.told(reply.params) });
    if (signal.aborted) return false;
    if (around.over()) return true;
    if (around.begun()) guide = guide.begun();
    const guided = guide.see({ capturedAt, observation, ...(shown && { shown }) });
    guide = guided.next;
    around.show(guided.view);
    if (guided.keep) around.upload({ capturedAt, jpeg: await frame.jpeg(around.jpegQuality, attempt.maxFrameBytes) });
    if (guided.finished) return !signal.aborted;
  }
  return false;
}

/** What the server measures on the pixels it receives, measured here, too. */
function withLight(observation: Observation, { width, height, data }: ImageData): Observation {
  const [face, another] = observation.faces;
  const light = face && !another ? lightIn({ width, height, data, channels: 4 }, face) : undefined;
  return light ? { ...observation, light } : observation;
}
