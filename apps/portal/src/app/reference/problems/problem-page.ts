import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient } from '@liveness/api-client/api-client';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import type { OpenApi } from '../openapi';
import { Prose } from '../prose';
import { describedProblems } from './described-problems';
import { operationsWith } from './operations-with';

/**
 * The page at the address in a problem's `type`: the problem in plain sentences, and the operations that can return it.
 */
@Component({
  selector: 'liveness-problem-page',
  imports: [FocusOnStep, Prose, RouterLink, TranslocoDirective],
  templateUrl: './problem-page.html',
  styleUrls: ['../reference-page.css', '../field-table.css'],
})
export class ProblemPage {
  readonly #api = inject(ApiClient);
  /** From the address. */
  readonly code = input.required<string>();
  readonly #description = signal<OpenApi | undefined>(undefined);
  protected readonly failed = signal(false);
  protected readonly problem = computed(() => describedProblems.find(({ code }) => code === this.code()));
  protected readonly operations = computed(() => {
    const description = this.#description();
    return description && operationsWith(description, this.code());
  });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failed.set(false);
    const description = await this.#api.json<OpenApi>('/openapi.json');
    if (description.ok) this.#description.set(description.value);
    else this.failed.set(true);
  }
}
