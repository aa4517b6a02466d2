import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Milliseconds from one look at the check to the next: short at first, then longer, never longer than the last. */
export const lookEvery = { first: 1500, growth: 1.25, longest: 8000 } as const;

/** Returns how long to wait for the next look after one that was waited for so long. The API may ask for longer. */
export function nextWait(beforeMs: number, askedForMs = 0): number {
  return Math.max(Math.min(lookEvery.longest, Math.round(beforeMs * lookEvery.growth)), askedForMs);
}

/** What a look at the check found: whether something has changed, and how long the API asks to wait. */
export interface Look {
  readonly changed: boolean;
  readonly retryAfterMs?: number | undefined;
}

/**
 * Looks at a check again and again while it goes on elsewhere, one look at a time. After a change, and when the page is
 * seen again, the next look comes soon.
 */
@Injectable()
export class CheckWatch {
  readonly #document = inject(DOCUMENT);

  /** Returns the function that stops it. */
  start(look: () => Promise<Look>): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let waitMs: number = lookEvery.first;
    let isLooking = false;
    let isOver = false;
    const wait = () => {
      timer = setTimeout(() => void lookNow(), waitMs);
    };
    const lookNow = async () => {
      if (isLooking) return;
      isLooking = true;
      clearTimeout(timer);
      const { changed, retryAfterMs } = await look();
      isLooking = false;
      waitMs = changed ? lookEvery.first : nextWait(waitMs, retryAfterMs);
      if (!isOver) wait();
    };
    const seen = () => {
      if (this.#document.visibilityState === 'visible') void lookNow();
    };
    this.#document.addEventListener('visibilitychange', seen);
    wait();
    return () => {
      isOver = true;
      clearTimeout(timer);
      this.#document.removeEventListener('visibilitychange', seen);
    };
  }
}
