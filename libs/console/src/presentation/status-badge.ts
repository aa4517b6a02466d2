import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptStatus } from '@liveness/domain';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';

const glyphs: Record<AttemptStatus, GlyphName> = {
  passed: 'check',
  failed: 'cross',
  open: 'open',
  expired: 'hourglass',
};

/** Where an attempt stands: by word and drawing, the colour only repeats it. */
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
