import type { LightLimits, LightParams } from '@liveness/challenge-light';
import type { Face, FaceLight, ImageSize } from '@liveness/domain';
import type { FrameReply, SeenFrame } from './guide';
import { type LightStop, type LightTrouble, type LightView, bright } from './light-view';

export interface LightTask {
  /** As told at the start: no colour yet. */
  readonly params: LightParams;
  readonly limits: LightLimits;
  readonly frameCap: number;
  /** Whether the browser tells which picture of the camera is new. */
  readonly pictureByPicture: boolean;
}

/** A frame, and what the page showed meanwhile. */
export interface LitSeenFrame extends SeenFrame {
  /** The glow that the page shows fully, and since when; absent while it fades. */
  readonly shown?: { readonly change: number; readonly since: number };
}

/** What is known when the next frame comes. */
export interface LightMemory {
  readonly phase: LightView['phase'];
  readonly params: LightParams;
  readonly glow: Pick<LightView, 'glow' | 'fadeMs' | 'change'> & { readonly since: number };
  readonly stopped?: LightStop;
  readonly trouble?: LightTrouble;
  /** Troubles that the person was told once: then the server decides. */
  readonly warned: readonly LightTrouble[];
  /** Readings under the bright page, and under the dark one. */
  readonly lit: readonly FaceLight[];
  readonly unlit: readonly FaceLight[];
  /** The face in the dark frame of the sequence that runs. */
  readonly start?: Face;
  readonly sent: number;
  /** The frame whose reply is awaited; what the last reply said, until that is taken up, and when it was heard. */
  readonly awaited?: number;
  readonly reply?: Pick<FrameReply, 'params' | 'done'>;
  readonly heardAt?: number;
  /** Frames under this glow that were sent, and when it was told or the last of them was answered. */
  readonly tries: number;
  readonly toldAt?: number;
  readonly answeredAt?: number;
  /** Pictures since the glow is fully shown. */
  readonly pictures: number;
  /** Since when the person is in place, or out of it. */
  readonly readySince?: number;
  readonly leavingSince?: number;
  readonly done: boolean;
}

/** Returns what is known before the first frame. */
export function atFirst({ params }: LightTask): LightMemory {
  return {
    phase: 'announced',
    params,
    glow: { glow: bright, fadeMs: 0, change: 0, since: -Infinity },
    warned: [],
    lit: [],
    unlit: [],
    sent: 0,
    tries: 0,
    pictures: 0,
    done: false,
  };
}

/** A frame, and all that it is judged by. */
export interface LitSeen {
  readonly task: LightTask;
  readonly memory: LightMemory;
  readonly frame: LitSeenFrame;
}

/** Whether the server would say of a frame that it came too late. */
export function isTooLate({ task, memory, frame }: LitSeen): boolean {
  return memory.toldAt !== undefined && frame.capturedAt - memory.toldAt > task.limits.maxDelayMs;
}

/** Whether another frame may be sent. */
export function hasFrame({ task, memory }: LitSeen): boolean {
  return memory.sent < task.frameCap;
}

/** How long the glow is fully shown; negative while it is not. */
export function shownForMs({ memory, frame: { capturedAt, shown } }: LitSeen): number {
  return shown?.change === memory.glow.change ? capturedAt - shown.since : -1;
}

/** Returns the memory with a glow that the page is to change to. */
export function changed(memory: LightMemory, glow: LightView['glow'], fadeMs: number, now: number): LightMemory {
  return { ...memory, glow: { glow, fadeMs, change: memory.glow.change + 1, since: now }, pictures: 0 };
}

export function imageOf({ params: { imageWidth: width, imageHeight: height } }: LightTask): ImageSize {
  return { width, height };
}
