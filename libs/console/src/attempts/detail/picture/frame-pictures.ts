import { Injectable, type OnDestroy, inject, signal } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptDetail, DetailedFrame } from '@liveness/contract';
import { Subscription, from, map, mergeMap } from 'rxjs';
import { AttemptApi } from '../data/attempt-api';

/**
 * A frame's picture: an object URL as long as the page is open, and its bytes. `missing`: there is none. `failed`: it
 * could not be loaded and may be requested again.
 */
export type FramePicture = { readonly url: string; readonly jpeg: Blob } | 'missing' | 'failed';

type OpenedAttempt = Pick<AttemptDetail, 'id' | 'framesPass'>;

/** Pictures that are loaded at the same time. */
const atOnce = 4;

/**
 * The pictures of the open page. They show people's faces, so they are in no store, and no object URL outlives the
 * page.
 */
@Injectable()
export class FramePictures implements OnDestroy {
  readonly #api = inject(AttemptApi);
  readonly #pictures = signal<ReadonlyMap<number, FramePicture>>(new Map());
  #attempt: OpenedAttempt = { id: '' };
  #loading = new Subscription();

  /** By sequence number, without those that are still loading. */
  readonly pictures = this.#pictures.asReadonly();

  /** Loads the pictures of an attempt, `first` before all others, and releases those of the previous attempt. */
  load(attempt: OpenedAttempt, frames: readonly DetailedFrame[], first?: DetailedFrame): void {
    this.clear();
    this.#attempt = attempt;
    const stored = frames.filter(({ storedAt }) => storedAt !== undefined);
    for (const { sequence, storedAt } of frames) if (storedAt === undefined) this.#put(sequence, 'missing');
    const ordered = [...stored].sort((one, other) => Number(other === first) - Number(one === first));
    this.#ask(ordered.map(({ sequence }) => sequence));
  }

  /** Requests failed pictures again. */
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
                .pipe(map((result) => ({ sequence, picture: pictureOf(result) }))),
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

function pictureOf(result: ApiResult<Blob>): FramePicture {
  if (result.ok) return { url: URL.createObjectURL(result.value), jpeg: result.value };
  return result.failure.code === 'not-found' ? 'missing' : 'failed';
}
