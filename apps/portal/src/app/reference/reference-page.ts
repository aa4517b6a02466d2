import { ViewportScroller } from '@angular/common';
import { Component, Injector, afterNextRender, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient } from '@liveness/api-client/api-client';
import { API_ENDPOINT } from '@liveness/api-client/api-endpoint';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { FieldTable } from './field-table';
import type { OpenApi } from './openapi';
import { OperationCard } from './operation-card';
import { Prose } from './prose';
import { type Reference, referenceOf } from './reference';

/** The API's OpenAPI description as a page. */
@Component({
  selector: 'liveness-reference-page',
  imports: [FieldTable, FocusOnStep, OperationCard, Prose, RouterLink, TranslocoDirective],
  templateUrl: './reference-page.html',
  styleUrl: './reference-page.css',
})
export class ReferencePage {
  readonly #api = inject(ApiClient);
  readonly #injector = inject(Injector);
  readonly #route = inject(ActivatedRoute);
  readonly #scroller = inject(ViewportScroller);
  protected readonly address = `${inject(API_ENDPOINT).base}/openapi.json`;
  protected readonly reference = signal<Reference | undefined>(undefined);
  protected readonly failed = signal(false);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failed.set(false);
    const document = await this.#api.json<OpenApi>('/openapi.json');
    if (!document.ok) return this.failed.set(true);
    this.reference.set(referenceOf(document.value));
    afterNextRender(() => this.#scrollToFragment(), { injector: this.#injector });
  }

  /** When the router looked for the fragment, there was nothing to scroll to yet. */
  #scrollToFragment(): void {
    const { fragment } = this.#route.snapshot;
    if (fragment) this.#scroller.scrollToAnchor(fragment);
  }
}
