import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CheckStatus } from '@liveness/domain';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';

/** A check's status, or that of one of its attempts. */
export type ShownStatus = CheckStatus | 'superseded' | 'open' | 'unjudged';

const glyphs: Record<ShownStatus, GlyphName> = {
  created: 'open',
  started: 'play',
  open: 'open',
  passed: 'check',
  failed: 'cross',
  unjudged: 'question',
  expired: 'hourglass',
  cancelled: 'undo',
  declined: 'minus',
  redacted: 'trash',
  superseded: 'refresh',
};

/** The status of a check as a word and an icon; the colour only repeats them. */
@Component({
  selector: 'liveness-check-status-badge',
  imports: [Glyph, TranslocoDirective],
  template: `<span class="badge" [attr.data-tone]="status()" *transloco="let t; prefix: 'console'"
    ><liveness-glyph [name]="glyph()" />{{ t(key()) }}</span
  >`,
})
export class CheckStatusBadge {
  readonly status = input.required<ShownStatus>();
  protected readonly glyph = computed(() => glyphs[this.status()]);
  protected readonly key = computed(() => {
    const status = this.status();
    return status === 'open' || status === 'unjudged' ? `status.${status}` : `checkStatus.${status}`;
  });
}

/** Says that a client chose the outcome. */
@Component({
  selector: 'liveness-test-badge',
  imports: [Glyph, TranslocoDirective],
  template: `<span class="badge" data-tone="test" *transloco="let t; prefix: 'console'"
    ><liveness-glyph name="test" />{{ t('test') }}</span
  >`,
})
export class TestBadge {}
