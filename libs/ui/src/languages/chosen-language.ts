import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { MISSING_FILE } from '../files/missing-file';
import { bestLanguage, fallbackLanguage, languageOf } from './languages';

const storageKey = 'liveness.language';

/** The language that the person chose, or else the one that their browser prefers. */
@Injectable({ providedIn: 'root' })
export class ChosenLanguage {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);
  readonly #missing = inject(MISSING_FILE);
  readonly #more = new Set<(id: string) => Promise<unknown>>();

  readonly id = this.#transloco.activeLang;

  /**
   * Loads the translations before the first page is drawn: in the fallback language if the person's is out of reach.
   * Rejects if neither can be loaded: the document itself then says, in all languages, that something is wrong.
   */
  async start(): Promise<void> {
    const window = this.#document.defaultView;
    const id = languageOf(remembered(window) ?? '')?.id ?? bestLanguage(window?.navigator.languages ?? []);
    if (await this.#use(id)) return;
    this.#missing();
    if (!(await this.#use(fallbackLanguage))) throw new Error('no translations could be loaded');
  }

  /** Uses a language that somebody asked for, such as `de-CH`, unless the person has chosen one. */
  async prefer(tag: string): Promise<void> {
    if (languageOf(remembered(this.#document.defaultView) ?? '')) return;
    if (!(await this.#use(bestLanguage([tag])))) this.#missing();
  }

  /**
   * Uses a language from now on, and remembers it. If its words can't be loaded, everything stays in the language
   * before: the text, what the document says of it, and what is remembered.
   */
  async choose(id: string): Promise<void> {
    const before = () => remember(this.#document.defaultView, id);
    if (await this.#use(id)) before();
    else this.#missing({ before });
  }

  /**
   * Waits for more words than the portal's own before a language is shown, until the caller's injector is destroyed: a
   * page must not speak two languages. Needs an injection context.
   */
  needs(load: (id: string) => Promise<unknown>): void {
    this.#more.add(load);
    inject(DestroyRef).onDestroy(() => this.#more.delete(load));
  }

  /** Returns whether the language is in use now: all its words could be loaded. */
  async #use(id: string): Promise<boolean> {
    try {
      // Not by transloco alone: it takes another language's words for those that it cannot load.
      await Promise.all([languageOf(id)?.words(), ...[...this.#more].map((load) => load(id))]);
      await firstValueFrom(this.#transloco.load(id));
    } catch {
      return false;
    }
    this.#transloco.setActiveLang(id);
    this.#document.documentElement.lang = id;
    this.#document.documentElement.dir = languageOf(id)?.direction ?? 'ltr';
    return true;
  }
}

/** If the browser's settings forbid storage, the choice lasts as long as the page. */
function remembered(window: Window | null): string | null {
  try {
    return window?.localStorage.getItem(storageKey) ?? null;
  } catch {
    return null;
  }
}

function remember(window: Window | null, id: string): void {
  try {
    window?.localStorage.setItem(storageKey, id);
  } catch {
    return;
  }
}
