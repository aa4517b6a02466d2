import { DestroyRef, inject, linkedSignal } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';

/** Names under which texts wait to be sent. */
export const unsent = {
  review: (attemptId: string) => `review.${attemptId}`,
  erasure: (attemptId: string) => `erasure.${attemptId}`,
  pauseLift: (attemptId: string) => `pause-lift.${attemptId}`,
  checkEnd: (checkId: string, action: 'cancel' | 'redact') => `check-${action}.${checkId}`,
  publication: (challenge: string, returnTo?: number) => `publication.${challenge}.${returnTo ?? 'draft'}`,
  search: (field: string) => `search.${field}`,
} as const;

/** A text that is being typed. Reading it is reactive. */
export interface UnsentText {
  (): string;
  set(text: string): void;
  /** It was sent: it need not be kept any more, but is still shown. */
  sent(): void;
  /** It was discarded. */
  forget(): void;
}

export interface UnsentOptions {
  /** What the field holds before anything is typed. */
  readonly initial?: () => string;
  /** It concerns nobody any more when the page is left. A page that is loaded again was not left. */
  readonly untilLeft?: boolean;
}

/**
 * Returns a text that outlasts the session and a reload of the page: it is kept in this tab until it is sent, discarded,
 * or the person signs out. Needs an injection context; `name` and `initial` may read inputs.
 */
export function unsentText(
  name: () => string,
  { initial = () => '', untilLeft = false }: UnsentOptions = {},
): UnsentText {
  const storage = inject(OwnStorage);
  const text = linkedSignal(() => storage.read(name()) ?? initial());
  if (untilLeft) inject(DestroyRef).onDestroy(() => storage.remove(name()));
  return Object.assign(() => text(), {
    set: (typed: string) => {
      text.set(typed);
      if (typed === initial()) storage.remove(name());
      else storage.write(name(), typed);
    },
    sent: () => storage.remove(name()),
    forget: () => {
      text.set(initial());
      storage.remove(name());
    },
  });
}
