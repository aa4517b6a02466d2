import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { TabStorage } from '../tab-storage';

const channelName = 'liveness.renewals';
/** What this tab has sealed for its twins, by name, in its own storage: a twin may ask after a reload. */
const sealedKey = 'liveness.renewals';
/** The names of the refresh tokens that are used up. All tabs see them; they are of no use to anybody. */
const spentKey = 'liveness.spent';
/** How many of each are remembered, newest last. */
const remembered = { sealed: 4, spent: 32 };
/** Milliseconds in which a twin must respond. It does so at once, unless its page is busy. */
export const twinPatienceMs = 1_000;

type Message = { readonly asked: string } | { readonly name: string; readonly sealed: string };

/**
 * Tabs with the same refresh token, because one is a duplicate of the other: the browser copies a tab's storage. They
 * hand each other sealed tokens, by the name of the token that is used up.
 */
@Injectable({ providedIn: 'root' })
export class Twins {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #storage = inject(TabStorage);
  readonly #received = new Map<string, string>();
  readonly #waiting = new Map<string, (sealed: string) => void>();
  readonly #channel = openChannel();

  constructor() {
    this.#channel?.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => isMessage(data) && this.#hear(data),
    );
    inject(DestroyRef).onDestroy(() => this.#channel?.close());
  }

  /** Returns what was sealed under a name, as far as this tab knows. */
  known(name: string): string | undefined {
    return this.#received.get(name) ?? this.#own().find(([own]) => own === name)?.[1];
  }

  /** Returns what a twin has sealed under a name; undefined if none responds. */
  ask(name: string): Promise<string | undefined> {
    if (!this.#channel) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const done = (sealed?: string) => {
        clearTimeout(timer);
        this.#waiting.delete(name);
        resolve(sealed);
      };
      const timer = setTimeout(done, twinPatienceMs);
      this.#waiting.set(name, done);
      this.#say({ asked: name });
    });
  }

  /** Keeps what was sealed under a name, and hands it to the twins. */
  tell(name: string, sealed: string): void {
    this.#storage.write(sealedKey, JSON.stringify([...this.#own(), [name, sealed]].slice(-remembered.sealed)));
    this.#say({ name, sealed });
  }

  isSpent(name: string): boolean {
    return this.#spent().includes(name);
  }

  /** Notes that a refresh token is used up: whoever used it again would end every session of its family. */
  spend(name: string): void {
    try {
      const names = [...this.#spent(), name].slice(-remembered.spent);
      this.#window?.localStorage.setItem(spentKey, JSON.stringify(names));
    } catch {
      return;
    }
  }

  /** The session is over: nothing of it is handed on. */
  forget(): void {
    this.#received.clear();
    this.#storage.remove(sealedKey);
  }

  #hear(message: Message): void {
    if ('asked' in message) {
      const sealed = this.known(message.asked);
      if (sealed !== undefined) this.#say({ name: message.asked, sealed });
      return;
    }
    const { name, sealed } = message;
    this.#received.set(name, sealed);
    for (const [oldest] of [...this.#received].slice(0, -remembered.sealed)) this.#received.delete(oldest);
    this.#waiting.get(name)?.(sealed);
  }

  #say(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #own(): readonly (readonly [string, string])[] {
    return listIn(this.#storage.read(sealedKey));
  }

  #spent(): readonly string[] {
    try {
      return listIn(this.#window?.localStorage.getItem(spentKey) ?? null);
    } catch {
      return [];
    }
  }
}

/** A tab may have loaded another version of the portal. */
function isMessage(data: unknown): data is Message {
  const { asked, name, sealed } = Object(data) as Readonly<Record<string, unknown>>;
  return typeof asked === 'string' || (typeof name === 'string' && typeof sealed === 'string');
}

function listIn<T>(text: string | null): readonly T[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? (list as T[]) : [];
  } catch {
    return [];
  }
}

/** Some browsers refuse one where they refuse storage: then each tab is alone. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}
