import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptStatus, ReviewLabel } from '@liveness/domain';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';

const glyphs: Record<AttemptStatus, GlyphName> = {
  passed: 'check',
  failed: 'cross',
  open: 'open',
  expired: 'hourglass',
};

/** The status of an attempt as a word and an icon; the colour only repeats them. */
@Component({
  selector: 'liveness-status-badge',
  imports: [Glyph, TranslocoDirective],
  template: `<span class="badge" [attr.data-tone]="status()" *transloco="let t; prefix: 'console.status'"
    ><liveness-glyph [name]="glyph()" />{{ t(status()) }}</span
  >`,
})
export class StatusBadge {
  readonly status = input.required<AttemptStatus>();
  protected readonly glyph = computed(() => glyphs[this.status()]);
}

export const labelGlyphs: Record<ReviewLabel, GlyphName> = {
  genuine: 'person',
  'attack-print': 'print',
  'attack-screen': 'screen',
  'attack-mask': 'mask',
  'attack-injection': 'plug',
  'attack-other': 'warning',
};

/** The reviewers' label of an attempt, or that there is none yet. */
@Component({
  selector: 'liveness-review-badge',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'console.reviews'">
      @if (label(); as label) {
        <span class="badge" [attr.data-tone]="label === 'genuine' ? 'genuine' : 'attack'"
          ><liveness-glyph [name]="glyph()" />{{ t(label) }}</span
        >
      } @else {
        <span class="soft">{{ t('unreviewed') }}</span>
      }
    </ng-container>
  `,
})
export class ReviewBadge {
  readonly label = input.required<ReviewLabel | undefined>();
  protected readonly glyph = computed(() => labelGlyphs[this.label() ?? 'genuine']);
}
