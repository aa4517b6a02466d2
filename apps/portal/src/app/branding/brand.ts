import { Injectable, InjectionToken, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type Branding, type InLanguages, type LinkName, inLanguage } from '@liveness/branding';

/** How the deployment looks; the product's own looks if nothing is provided. */
export const BRANDING = new InjectionToken<Branding>('branding', { factory: () => ({}) });

export interface BrandLink {
  readonly name: LinkName;
  readonly address: string;
}

/** The deployment's name and links in the person's language. */
@Injectable({ providedIn: 'root' })
export class Brand {
  readonly #branding = inject(BRANDING);
  readonly #language = inject(TranslocoService).activeLang;

  readonly logo = this.#branding.logo;
  readonly hasOwnName = this.#branding.name !== undefined;
  readonly name = computed(() => inLanguage(this.#branding.name ?? 'Liveness', this.#language()));
  readonly links = computed<readonly BrandLink[]>(() => {
    const links = Object.entries(this.#branding.links ?? {}) as [LinkName, InLanguages][];
    return links.map(([name, addresses]) => ({ name, address: inLanguage(addresses, this.#language()) }));
  });
  /** Where the deployment says what it does with the person's data. */
  readonly privacy = computed(() => this.links().find(({ name }) => name === 'privacy'));
}
