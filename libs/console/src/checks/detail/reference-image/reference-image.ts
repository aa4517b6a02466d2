import { Component, type OnDestroy, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AdminCheck } from '@liveness/contract';
import { noReferenceImage } from '@liveness/domain';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Subscription } from 'rxjs';
import { ProblemNote } from '../../../presentation/problem-note';
import { ChecksApi } from '../../data/checks-api';

/**
 * The reference image of a check, or why it has none. It shows a face, and each view is logged: so it is loaded when
 * somebody asks for it, is in no store, and its object URL does not outlive the page.
 */
@Component({
  selector: 'liveness-reference-image',
  imports: [Glyph, ProblemNote, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'check.image'">
      @if (check().referenceImage; as image) {
        @if (url(); as src) {
          <img [src]="src" [alt]="t('alt')" />
          <p class="soft">
            {{ t(image.mirrored ? 'fromMirrored' : 'from', { frame: image.frame }) }}
            <a [routerLink]="['/admin/attempts', image.attemptId]">{{ t('attempt') }}</a>
          </p>
          <button class="tool" type="button" (click)="hide()">{{ t('hide') }}</button>
        } @else {
          @if (failure(); as failure) {
            <liveness-problem-note [failure]="failure" (retry)="show()" />
          }
          <p class="soft">{{ t('logged') }}</p>
          <button class="tool" type="button" [disabled]="loading()" (click)="show()">
            <liveness-glyph name="person" />{{ t(loading() ? 'loading' : 'show') }}
          </button>
        }
      } @else {
        <p class="soft">{{ t('none') }} {{ t('reasons.' + reason()) }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
      padding: var(--space-3) var(--space-4) var(--space-4);
      font-size: var(--size-fine);
    }

    img {
      max-inline-size: min(100%, 24rem);
      max-block-size: 24rem;
      border-radius: var(--radius-small);
      background: var(--colour-sunken);
    }
  `,
})
export class ReferenceImage implements OnDestroy {
  readonly #api = inject(ChecksApi);
  readonly check = input.required<Pick<AdminCheck, 'id' | 'referenceImage' | 'referenceImageReason'>>();
  protected readonly url = signal<string | undefined>(undefined);
  protected readonly loading = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);
  #call = new Subscription();
  /** A newer API may have reasons that this portal does not know. */
  protected readonly reason = computed(
    () => noReferenceImage.find((known) => known === this.check().referenceImageReason) ?? 'unknown',
  );
  /** Another check, or this one after a redaction, must not show the picture of before. */
  readonly #shown = computed(() => `${this.check().id} ${this.check().referenceImage?.attemptId ?? ''}`);

  constructor() {
    effect(() => {
      this.#shown();
      untracked(() => this.hide());
    });
  }

  protected show(): void {
    this.hide();
    this.loading.set(true);
    this.#call = this.#api.referenceImage(this.check().id).subscribe((result) => {
      this.loading.set(false);
      if (result.ok) this.url.set(URL.createObjectURL(result.value));
      else this.failure.set(result.failure);
    });
  }

  protected hide(): void {
    this.#call.unsubscribe();
    const url = this.url();
    if (url !== undefined) URL.revokeObjectURL(url);
    this.url.set(undefined);
    this.loading.set(false);
    this.failure.set(undefined);
  }

  ngOnDestroy(): void {
    this.hide();
  }
}
