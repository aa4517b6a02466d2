import { Injectable, type OnDestroy, inject, signal } from '@angular/core';
import type { DetailedFrame } from '@liveness/contract';
import { type Subscription, from, map, mergeMap } from 'rxjs';
import { AttemptApi } from '../data/attempt-api';

/** The picture of a frame: an address for it while the page is there, and its bytes. `missing`: there is none, or it did not come. */
export type FramePicture = { readonly url: string; readonly jpeg: Blob } | 'missing';

/** Pictures asked for at once. */
const atOnce = 4;

/** People's faces, as long as the page is there that shows them: they are in no store, and no address outlives them. */
@Injectable()
export class FramePictures implements OnDestroy {
  readonly #api = inject(AttemptApi);
  readonly #pictures = signal<ReadonlyMap<number, FramePicture>>(new Map());
  #loading?: Subscription;

  /** By sequence number; those that have not come yet are not there. */
  readonly pictures = this.#pictures.asReadonly();

  /** Loads the pictures of an attempt, `first` before all others, and lets go of those of the attempt before. */
  load(attemptId: string, frames: readonly DetailedFrame[], first?: DetailedFrame): void {
    this.clear();
    const stored = frames.filter(({ storedAt }) => storedAt !== undefined);
    for (const { sequence, storedAt } of frames) if (storedAt === undefined) this.#put(sequence, 'missing');
    const ordered = [...stored].sort((one, other) => Number(other === first) - Number(one === first));
    this.#loading = from(ordered)
      .pipe(mergeMap(({ sequence }) => this.#api.picture(attemptId, sequence).pipe(map((answer) => ({ sequence, answer }))), atOnce))
      .subscribe(({ sequence, answer }) => this.#put(sequence, answer.ok ? { url: URL.createObjectURL(answer.value), jpeg: answer.value } : 'missing'));
  }

  clear(): void {
    this.#loading?.unsubscribe();
    for (const picture of this.#pictures().values()) if (picture !== 'missing') URL.revokeObjectURL(picture.url);
    this.#pictures.set(new Map());
  }

  ngOnDestroy(): void {
    this.clear();
  }

  #put(sequence: number, picture: FramePicture): void {
    this.#pictures.update((pictures) => new Map(pictures).set(sequence, picture));
  }
}
