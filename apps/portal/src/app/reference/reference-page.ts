import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PORTAL_CONFIG } from '@liveness/api-client';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { firstValueFrom } from 'rxjs';
import { FieldTable } from './field-table';
import type { OpenApi } from './openapi';
import { OperationCard } from './operation-card';
import { Prose } from './prose';
import { type Reference, referenceOf } from './reference';

/** The API's own OpenAPI description, as a page to read. */
@Component({
  selector: 'liveness-reference-page',
  imports: [FieldTable, FocusOnStep, OperationCard, Prose, RouterLink, TranslocoDirective],
  templateUrl: './reference-page.html',
  styleUrl: './reference-page.css',
})
export class ReferencePage {
  readonly #http = inject(HttpClient);
  protected readonly address = `${inject(PORTAL_CONFIG).apiBase}/openapi.json`;
  protected readonly reference = signal<Reference | undefined>(undefined);
  protected readonly failed = signal(false);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failed.set(false);
    try {
      this.reference.set(referenceOf(await firstValueFrom(this.#http.get<OpenApi>(this.address))));
    } catch {
      this.failed.set(true);
    }
  }
}
