import { DOCUMENT, Injectable, InjectionToken, computed, inject, signal } from '@angular/core';
import type { MissingFile } from '@liveness/ui/files/missing-file';
import { UnfinishedWork } from '@liveness/ui/files/unfinished-work';
import { TabStorage } from '../sign-in/tab-storage';
import { publishedVersion, versionOf } from './published-version';

/** Asks the server for its version. */
export const PUBLISHED_VERSION = new InjectionToken<() => Promise<string | undefined>>('published version', {
  factory: () => {
    const { baseURI } = inject(DOCUMENT);
    return () => publishedVersion(baseURI);
  },
});

/** For which versions this tab has loaded itself again without being asked, one a line, the newest last. */
const storageKey = 'liveness.reloaded';
/** So many of them are remembered. */
const mostRemembered = 8;

/** What the person is told. `new`: the server has another version. `missing`: it has not, or can't be reached. */
export interface Told {
  readonly what: 'new' | 'missing';
  /** Something was typed, which a reload would discard. */
  readonly typed: boolean;
}

/**
 * What happens when a file of the portal cannot be loaded, most often because a deployment has replaced it while the
 * tab was open. The tab loads itself again, once for each version, unless that would take something from the person:
 * then, or if it does not help, the person is asked. Nothing is said while an attempt is under way.
 */
@Injectable({ providedIn: 'root' })
export class NewVersion {
  readonly #document = inject(DOCUMENT);
  readonly #storage = inject(TabStorage);
  readonly #work = inject(UnfinishedWork);
  readonly #published = inject(PUBLISHED_VERSION);
  readonly #told = signal<Told | undefined>(undefined);
  #file: MissingFile = {};

  /** Fields that the person has typed in. */
  readonly #edited = new WeakSet<EventTarget>();

  readonly told = computed(() => (this.#work.attempt() ? undefined : this.#told()));

  constructor() {
    this.#document.addEventListener('input', ({ target }) => target && this.#edited.add(target));
  }

  async missing(file: MissingFile = {}): Promise<void> {
    const version = await this.#published();
    const isNew = version !== undefined && version !== versionOf(this.#document.documentElement.outerHTML);
    this.#file = file;
    const typed = this.#work.text() || this.#hasTyped();
    if (isNew && !typed && !this.#work.attempt() && this.#mayReload(version)) this.reload();
    else if (isNew || !file.said) this.#told.set({ what: isNew ? 'new' : 'missing', typed });
  }

  /** Loads the page again, or the one that the person wanted to go to. */
  reload(): void {
    const { address, before } = this.#file;
    before?.();
    const { history, location } = this.#document.defaultView ?? {};
    // Assigning an address that differs in nothing but its fragment would load nothing.
    if (address !== undefined && new URL(address, this.#document.baseURI).href !== location?.href)
      history?.pushState(null, '', address);
    location?.reload();
  }

  later(): void {
    this.#told.set(undefined);
  }

  /** Returns whether something is on the screen that the person has typed. */
  #hasTyped(): boolean {
    const fields = this.#document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type=radio], [type=checkbox])',
    );
    return [...fields].some((field) => this.#edited.has(field) && field.value !== '');
  }

  /** Returns whether the tab has not yet loaded itself again for this version. Without a memory, it must ask. */
  #mayReload(version: string): boolean {
    if (this.#storage.problem()) return false;
    const before = this.#storage.read(storageKey)?.split('\n') ?? [];
    // While a deployment spreads, servers may say one version and the other in turn.
    if (before.includes(version)) return false;
    this.#storage.write(storageKey, [...before, version].slice(-mostRemembered).join('\n'));
    return true;
  }
}
