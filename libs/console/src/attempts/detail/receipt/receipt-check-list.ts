import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { absoluteText } from '@liveness/ui/time/moment-text';
import type { ReceiptCheck, ReceiptVerification } from './verify-receipt';

const glyphs: Record<ReceiptCheck['outcome'], GlyphName> = { pass: 'check', fail: 'cross', unknown: 'question' };

/** The result of each check of a receipt, as an icon and a word. */
@Component({
  selector: 'liveness-receipt-check-list',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attemptAside.receipt'">
      <p class="outcome" [attr.data-outcome]="verification().outcome">
        <liveness-glyph [name]="glyphs[verification().outcome]" />{{ t('outcome.' + verification().outcome) }}
      </p>
      <ul>
        @for (check of verification().checks; track check.name) {
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
          {{ t(verification().expired ? 'expired' : 'expires', { at: expires }) }}
        }
        @if (verification().keyId; as keyId) {
          {{ t('key') }} <code>{{ keyId }}</code>
        }
      </p>
    </ng-container>
  `,
  styleUrl: './receipt-check-list.css',
})
export class ReceiptCheckList {
  readonly #language = inject(ChosenLanguage).id;
  readonly verification = input.required<ReceiptVerification>();
  protected readonly glyphs = glyphs;
  protected readonly issued = computed(() => this.#text(this.verification().issuedAtMs));
  protected readonly expires = computed(() => this.#text(this.verification().expiresAtMs));

  #text(atMs: number | undefined): string | undefined {
    return atMs === undefined ? undefined : absoluteText(atMs, this.#language());
  }
}
