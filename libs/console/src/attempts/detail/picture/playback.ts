import { DestroyRef, inject, signal } from '@angular/core';

export const speeds = [0.25, 0.5, 1, 2] as const;
export type Speed = (typeof speeds)[number];

/** The shortest and longest time for a frame: a shorter one cannot be seen, a longer one looks stuck. */
const shortestMs = 16;
const longestMs = 5_000;

/** Returns how long the frame at an index is shown until the next one, in milliseconds; undefined for the last one. */
export function standsMs(capturedAt: readonly number[], index: number, speed: Speed): number | undefined {
  const [from, to] = [capturedAt[index], capturedAt[index + 1]];
  return from === undefined || to === undefined
    ? undefined
    : Math.min(longestMs, Math.max(shortestMs, (to - from) / speed));
}

/** Plays an attempt's frames once, at their real speed, slower or faster. Create it in an injection context. */
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

  /** At the end it starts again. */
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
