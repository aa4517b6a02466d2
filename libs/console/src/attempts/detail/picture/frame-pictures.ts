import { Injectable, type OnDestroy, inject, signal } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptDetail, DetailedFrame } from '@liveness/contract';
import { Subscription, from, map, mergeMap } from 'rxjs';
import { AttemptApi } from '../data/attempt-api';

/** The picture of a frame: an address for it while the page is there, and its bytes. `missing`: there is none. `failed`: it did not come, and may be asked for again. */
export type FramePicture = { readonly url: string; readonly jpeg: Blob } | 'missing' | 'failed';

type OpenedAttempt = Pick<AttemptDetail, 'id' | 'framesPass'>;

/** Pictures asked for at once. */
const atOnce = 4;

/** People's faces, as long as the page is there that shows them: they are in no store, and no address outlives them. */
@Injectable()
export class FramePictures implements OnDestroy {
  readonly #api = inject(AttemptApi);
  readonly #pictures = signal<ReadonlyMap<number, FramePicture>>(new Map());
  #attempt: OpenedAttempt = { id: '' };
  #loading = new Subscription();

  /** By sequence number; those that have not come yet are not there. */
  readonly pictures = this.#pictures.asReadonly();

  /** Loads the pictures of an attempt, `first` before all others, and lets go of those of the attempt before. */
  load(attempt: OpenedAttempt, frames: readonly DetailedFrame[], first?: DetailedFrame): void {
    this.clear();
    this.#attempt = attempt;
    const stored = frames.filter(({ storedAt }) => storedAt !== undefined);
    for (const { sequence, storedAt } of frames) if (storedAt === undefined) this.#put(sequence, 'missing');
    const ordered = [...stored].sort((one, other) => Number(other === first) - Number(one === first));
    this.#ask(ordered.map(({ sequence }) => sequence));
  }

  /** Asks again for those that did not come. */
  loadFailed(): void {
    const failed = [...this.#pictures()].flatMap(([sequence, picture]) => (picture === 'failed' ? [sequence] : []));
    this.#pictures.update((pictures) => new Map([...pictures].filter(([, picture]) => picture !== 'failed')));
    this.#ask(failed);
  }

  clear(): void {
    this.#loading.unsubscribe();
    this.#loading = new Subscription();
    for (const picture of this.#pictures().values()) if (typeof picture === 'object') URL.revokeObjectURL(picture.url);
    this.#pictures.set(new Map());
  }

  ngOnDestroy(): void {
    this.clear();
  }

  #ask(sequences: readonly number[]): void {
    this.#loading.add(
      from(sequences)
        .pipe(
          mergeMap(
            (sequence) =>
              this.#api
                .picture(this.#attempt, sequence)
                .pipe(map((answer) => ({ sequence, picture: pictureOf(answer) }))),
            atOnce,
          ),
        )
        .subscribe(({ sequence, picture }) => this.#put(sequence, picture)),
    );
  }

  #put(sequence: number, picture: FramePicture): void {
    this.#pictures.update((pictures) => new Map(pictures).set(sequence, picture));
  }
}

function pictureOf(answer: ApiResult<Blob>): FramePicture {
  if (answer.ok) return { url: URL.createObjectURL(answer.value), jpeg: answer.value };
  return answer.failure.code === 'not-found' ? 'missing' : 'failed';
}
