import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptStatus, ReviewLabel } from '@liveness/domain';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';

/** The status of an attempt in words: one that failed may not have been judged. */
export type AttemptWord = AttemptStatus | 'unjudged';

const glyphs: Record<AttemptWord, GlyphName> = {
  passed: 'check',
  failed: 'cross',
  unjudged: 'question',
  open: 'open',
  expired: 'hourglass',
};

/** The status of an attempt as a word and an icon; the colour only repeats them. */
@Component({
  selector: 'liveness-status-badge',
  imports: [Glyph, TranslocoDirective],
  template: `<span class="badge" [attr.data-tone]="word()" *transloco="let t; prefix: 'console.status'"
    ><liveness-glyph [name]="glyph()" />{{ t(word()) }}</span
  >`,
})
export class StatusBadge {
  readonly status = input.required<AttemptStatus>();
  /** Set if it failed because it could not be judged. */
  readonly unjudged = input<unknown>();
  protected readonly word = computed<AttemptWord>(() => (this.unjudged() ? 'unjudged' : this.status()));
  protected readonly glyph = computed(() => glyphs[this.word()]);
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
