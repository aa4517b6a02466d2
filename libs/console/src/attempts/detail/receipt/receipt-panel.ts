import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptDetail } from '@liveness/contract';
import { framesDigest } from '@liveness/domain/digests';
import { CopyButton } from '@liveness/ui/elements/copy-button';
import { Glyph } from '@liveness/ui/elements/glyph';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { ReceiptCheckList } from './receipt-check-list';
import { ReceiptKeys } from './receipt-keys';
import type { ExpectedReceipt } from './verify-receipt';

type Receipted = Pick<AttemptDetail, 'id' | 'receipt' | 'subject' | 'challenge' | 'status' | 'thresholds' | 'frames'>;

/** The receipt of an attempt, verified as another backend would: no claim of the API is trusted. */
@Component({
  selector: 'liveness-receipt-panel',
  imports: [CopyButton, Glyph, ReceiptCheckList, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attemptAside.receipt'">
      @if (detail().receipt; as receipt) {
        @if (verification.hasValue()) {
          <liveness-receipt-check-list [verification]="verification.value()" />
          @if (verification.value().outcome === 'unknown') {
            <button class="tool" type="button" (click)="verification.reload()">
              <liveness-glyph name="refresh" />{{ t('again') }}
            </button>
          }
        } @else if (verification.error()) {
          <p role="alert">{{ t('impossible') }}</p>
          <button class="tool" type="button" (click)="verification.reload()">
            <liveness-glyph name="refresh" />{{ t('again') }}
          </button>
        } @else {
          <p class="soft" role="status">{{ t('checking') }}</p>
        }
        <p class="token">
          <code>{{ receipt }}</code><liveness-copy-button [text]="receipt" [label]="t('copy')" />
        </p>
      } @else {
        <p class="soft">{{ t(detail().status === 'passed' || detail().status === 'failed' ? 'gone' : 'none') }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: stretch;
      gap: var(--space-2);
      min-inline-size: 0;
    }

    .tool {
      justify-self: start;
    }

    .token {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--space-2);
    }

    code {
      overflow: hidden;
      color: var(--colour-ink-soft);
      font-family: var(--font-numbers);
      font-size: var(--size-tiny);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    @media print {
      code {
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  `,
})
export class ReceiptPanel {
  readonly #keys = inject(ReceiptKeys);
  readonly #missing = inject(MISSING_FILE);
  readonly detail = input.required<Receipted>();
  readonly #receipted = computed(() => this.detail(), { equal: sameReceipt });

  protected readonly verification = resource({
    params: () => {
      const detail = this.#receipted();
      return detail.receipt === undefined ? undefined : { ...detail, receipt: detail.receipt };
    },
    loader: async ({ params }) => {
      // The verification library is loaded only when a receipt is shown.
      const [{ verifyReceipt }, keys, frames] = await Promise.all([
        import('./verify-receipt').catch((error: unknown) => {
          this.#missing({ said: true });
          throw error;
        }),
        this.#keys.read(),
        params.frames.length > 0 ? framesDigest(params.frames) : undefined,
      ]);
      const expected: ExpectedReceipt = {
        issuer: this.#keys.issuer,
        attempt: params.id,
        user: params.subject,
        challenge: params.challenge,
        decision: params.status,
        thresholds: params.thresholds.version,
        frames,
      };
      return verifyReceipt(params.receipt, expected, keys, Date.now());
    },
  });
}

/** Returns whether both have the same receipt content: a review changes the attempt, but nothing in its receipt. */
function sameReceipt(one: Receipted, other: Receipted): boolean {
  return (
    one.id === other.id &&
    one.receipt === other.receipt &&
    one.status === other.status &&
    one.subject === other.subject &&
    one.frames === other.frames
  );
}
