import { DOCUMENT, Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { bestLanguage, languageOf } from './languages';

const storageKey = 'liveness.language';

/** The language that the person chose, or else the one that their browser prefers. */
@Injectable({ providedIn: 'root' })
export class ChosenLanguage {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);

  readonly id = this.#transloco.activeLang;

  /** Loads the translations before the first page is drawn. If they can't be loaded, the portal starts anyway. */
  async start(): Promise<void> {
    const window = this.#document.defaultView;
    await this.#use(languageOf(remembered(window) ?? '')?.id ?? bestLanguage(window?.navigator.languages ?? []));
  }

  /** Uses a language that somebody asked for, such as `de-CH`, unless the person has chosen one. */
  async prefer(tag: string): Promise<void> {
    if (!languageOf(remembered(this.#document.defaultView) ?? '')) await this.#use(bestLanguage([tag]));
  }

  async choose(id: string): Promise<void> {
    remember(this.#document.defaultView, id);
    await this.#use(id);
  }

  async #use(id: string): Promise<void> {
    await firstValueFrom(this.#transloco.load(id)).catch(() => undefined);
    this.#transloco.setActiveLang(id);
    this.#document.documentElement.lang = id;
    this.#document.documentElement.dir = languageOf(id)?.direction ?? 'ltr';
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
