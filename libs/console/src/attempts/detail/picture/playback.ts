import { DestroyRef, inject, signal } from '@angular/core';

export const speeds = [0.25, 0.5, 1, 2] as const;
export type Speed = (typeof speeds)[number];

/** Shortest and longest time that a frame stands: below the first nothing is seen, above the second one waits in vain. */
const shortestMs = 16;
const longestMs = 5_000;

/** How long the frame at an index stands until the next one follows, in milliseconds. Undefined at the end. */
export function standsMs(capturedAt: readonly number[], index: number, speed: Speed): number | undefined {
  const [from, to] = [capturedAt[index], capturedAt[index + 1]];
  return from === undefined || to === undefined
    ? undefined
    : Math.min(longestMs, Math.max(shortestMs, (to - from) / speed));
}

/** Plays the frames of an attempt at their true speed, or slower or faster, once. To be made where things are injected. */
export class Playback {
  readonly #playing = signal(false);
  readonly playing = this.#playing.asReadonly();
  readonly speed = signal<Speed>(1);
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    /** Capture times of the frames, in order. */
    readonly capturedAt: () => readonly number[],
    readonly frame: () => number,
    readonly choose: (frame: number) => void,
  ) {
    inject(DestroyRef).onDestroy(() => this.pause());
  }

  /** At the end it begins again. */
  toggle(): void {
    if (this.#playing()) return this.pause();
    if (this.capturedAt().length < 2) return;
    if (this.frame() >= this.capturedAt().length - 1) this.choose(0);
    this.#playing.set(true);
    this.#wait();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#playing.set(false);
  }

  #wait(): void {
    const ms = standsMs(this.capturedAt(), this.frame(), this.speed());
    if (ms === undefined) return this.pause();
    this.#timer = setTimeout(() => {
      this.choose(this.frame() + 1);
      this.#wait();
    }, ms);
  }
}
