import { type Signal, computed, effect, signal } from '@angular/core';
import { sha256 } from '@liveness/domain/digests';

/** The bytes of a frame's picture, once the page has loaded it. */
export type LoadedPicture = { readonly jpeg: Blob } | 'missing' | 'failed';

/**
 * Returns the SHA-256 of each loaded picture's bytes, by sequence number; it grows as they load. Call it in an
 * injection context.
 */
export function pictureDigests(
  pictures: Signal<ReadonlyMap<number, LoadedPicture>>,
): Signal<ReadonlyMap<number, string>> {
  const digests = signal<ReadonlyMap<Blob, string>>(new Map());
  const begun = new WeakSet<Blob>();
  effect(() => {
    for (const picture of pictures().values()) {
      if (typeof picture === 'string' || begun.has(picture.jpeg)) continue;
      begun.add(picture.jpeg);
      void digestOf(picture.jpeg).then((digest) => digests.update((known) => new Map(known).set(picture.jpeg, digest)));
    }
  });
  return computed(() => {
    const known = digests();
    return new Map(
      [...pictures()].flatMap(([sequence, picture]) => {
        const digest = typeof picture === 'string' ? undefined : known.get(picture.jpeg);
        return digest === undefined ? [] : [[sequence, digest] as const];
      }),
    );
  });
}

async function digestOf(jpeg: Blob): Promise<string> {
  return sha256(await jpeg.arrayBuffer());
}
