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

/** For which version this tab has loaded itself again without being asked. */
const storageKey = 'liveness.reloaded';

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

  readonly told = computed(() => (this.#work.attempt() ? undefined : this.#told()));

  async missing(file: MissingFile = {}): Promise<void> {
    const version = await this.#published();
    const isNew = version !== undefined && version !== versionOf(this.#document.documentElement.outerHTML);
    this.#file = file;
    const typed = this.#work.text() || hasTyped(this.#document);
    if (isNew && !typed && !this.#work.attempt() && this.#mayReload(version)) this.reload();
    else this.#told.set({ what: isNew ? 'new' : 'missing', typed });
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

  /** Returns whether the tab has not yet loaded itself again for this version. Without a memory, it must ask. */
  #mayReload(version: string): boolean {
    if (this.#storage.problem() || this.#storage.read(storageKey) === version) return false;
    this.#storage.write(storageKey, version);
    return true;
  }
}

/** Returns whether a field on the screen has another content than it came with. */
function hasTyped(document: Document): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue);
}
