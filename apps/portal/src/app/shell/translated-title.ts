import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Brand } from '../branding/brand';

/** A route's `title` is a key below `titles`. The tab's title follows the page and the language. */
@Injectable()
export class TranslatedTitle extends TitleStrategy {
  readonly #brand = inject(Brand);
  readonly #title = inject(Title);
  readonly #transloco = inject(TranslocoService);
  readonly #key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const key = this.#key();
      this.#transloco.activeLang();
      const page = key && this.#transloco.translate(`titles.${key}`);
      const name = this.#brand.name();
      this.#title.setTitle(page ? `${page} · ${name}` : name);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#key.set(this.buildTitle(snapshot));
  }
}
