import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { absoluteText } from '@liveness/ui/time/moment-text';
import type { CheckedReceipt, ReceiptCheck } from './receipt-check';

const glyphs: Record<ReceiptCheck['outcome'], GlyphName> = { pass: 'check', fail: 'cross', unknown: 'question' };

/** What came of each check of a receipt, by drawing and word. */
@Component({
  selector: 'liveness-receipt-checks',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attemptFacts.receipt'">
      <p class="outcome" [attr.data-outcome]="checked().outcome">
        <liveness-glyph [name]="glyphs[checked().outcome]" />{{ t('outcome.' + checked().outcome) }}
      </p>
      <ul>
        @for (check of checked().checks; track check.name) {
          <li [attr.data-outcome]="check.outcome">
            <liveness-glyph [name]="glyphs[check.outcome]" />
            <span>{{ t('checks.' + check.name) }}</span>
            <span class="answer">{{ t('answers.' + check.outcome) }}</span>
            @if (check.problem; as problem) {
              <p>{{ t('problems.' + problem) }}</p>
            } @else if (check.expected !== undefined) {
              <p>
                {{ t('says') }} <code>{{ check.said ?? t('nothing') }}</code>, {{ t('expected') }}
                <code>{{ check.expected }}</code>
              </p>
            }
          </li>
        }
      </ul>
      <p class="soft">
        @if (issued(); as issued) {
          {{ t('issued', { at: issued }) }}
        }
        @if (expires(); as expires) {
          {{ t(checked().expired ? 'expired' : 'expires', { at: expires }) }}
        }
        @if (checked().keyId; as keyId) {
          {{ t('key') }} <code>{{ keyId }}</code>
        }
      </p>
    </ng-container>
  `,
  styleUrl: './receipt-checks.css',
})
export class ReceiptChecks {
  readonly #language = inject(ChosenLanguage).id;
  readonly checked = input.required<CheckedReceipt>();
  protected readonly glyphs = glyphs;
  protected readonly issued = computed(() => this.#words(this.checked().issuedAtMs));
  protected readonly expires = computed(() => this.#words(this.checked().expiresAtMs));

  #words(atMs: number | undefined): string | undefined {
    return atMs === undefined ? undefined : absoluteText(atMs, this.#language());
  }
}
