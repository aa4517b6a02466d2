import type { Glow, LightParams } from '@liveness/challenge-light';
import type { FrameReply } from './guide';
import { type LightMemory, type LitSeen, changed, hasFrame, isTooLate } from './light-memory';
import { fades, unlit } from './light-view';

/** Frames under one glow that the server may pass over before it decides without a further one. */
const mostTries = 3;

/** Returns the memory with a reply that is to be heeded, if it is the awaited one. */
export function informedBy(memory: LightMemory, { capturedAt, params, done = false }: FrameReply): LightMemory {
  return capturedAt === memory.awaited ? { ...memory, awaited: undefined, reply: { params, done } } : memory;
}

/**
 * Takes up what the last reply told: the next colour, a sequence that begins anew, the end, or that the frame was passed over. A glow that is fading, or that has not been shown long enough, is
 * never cut short.
 */
export function heeding(now: LitSeen): LightMemory {
  const { task, memory, frame } = now;
  const { reply, glow } = memory;
  const at = frame.capturedAt;
  if (!reply) return memory;
  if (reply.done) return { ...memory, reply: undefined, done: true };
  const heardAt = memory.heardAt ?? at;
  if (at - glow.since < Math.max(task.params.stepMs, glow.fadeMs)) return { ...memory, heardAt };
  const params = (reply.params as LightParams | undefined) ?? memory.params;
  const [told, before] = [params.sequences, memory.params.sequences];
  const colours = told.at(-1) ?? [];
  const heard: LightMemory = { ...memory, params, reply: undefined, heardAt: undefined };
  const isAnew = told.length > before.length;
  if (!isAnew && colours.length === before.at(-1)?.length) return passedOver({ ...now, memory: heard }, heardAt);
  const fresh: LightMemory = { ...heard, tries: 0, toldAt: heardAt, answeredAt: undefined };
  return isAnew
    ? backInTheDark({ ...fresh, stopped: memory.stopped ?? 'again', start: undefined, unlit: [] }, at)
    : glowing({ ...fresh, stopped: undefined }, at);
}

/** The server wants another frame under the same glow, unless it has none to spare or would be too late. */
function passedOver(now: LitSeen, answeredAt: number): LightMemory {
  const { memory, frame } = now;
  const isOver = memory.tries >= mostTries || !hasFrame(now) || isTooLate(now);
  if (isOver) return { ...memory, done: true };
  return { ...glowing(memory, frame.capturedAt), answeredAt };
}

/** Returns the memory with the glow of the colour that was told last, or of the dark page before the first. */
function glowing(memory: LightMemory, now: number): LightMemory {
  const colour = memory.params.sequences.at(-1)?.at(-1);
  if (!colour) return backInTheDark(memory, now);
  const { glow } = memory.glow;
  const phase = 'colours';
  if (isSame(glow, colour)) return { ...memory, phase };
  return changed({ ...memory, phase }, colour, glow === unlit ? fades.dark : fades.colours, now);
}

function backInTheDark(memory: LightMemory, now: number): LightMemory {
  const phase = 'dark';
  return memory.glow.glow === unlit ? { ...memory, phase } : changed({ ...memory, phase }, unlit, fades.dark, now);
}

function isSame(one: Glow, other: Glow): boolean {
  return one.red === other.red && one.green === other.green && one.blue === other.blue;
}
