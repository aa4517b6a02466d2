import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import type { TimeStyle } from '@liveness/ui/time/moment';
import type { Density } from '../../../preferences/preferences-storage';
import { type Column, columns } from './attempts-table';

/** How the list looks: columns, density, format of times. */
@Component({
  selector: 'liveness-view-menu',
  imports: [Glyph, TranslocoDirective],
  templateUrl: './view-menu.html',
  styleUrl: './view-menu.css',
})
export class ViewMenu {
  protected readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  readonly hidden = input.required<readonly Column[]>();
  readonly density = input.required<Density>();
  readonly timeStyle = input.required<TimeStyle>();
  readonly hiddenChange = output<readonly Column[]>();
  readonly densityChange = output<Density>();
  readonly timeStyleChange = output<TimeStyle>();
  protected readonly columns = columns;
  protected readonly densities: readonly Density[] = ['comfortable', 'compact'];
  protected readonly timeStyles: readonly TimeStyle[] = ['relative', 'absolute'];

  /** The panel is in the top layer, so its position must be set from the button's. */
  protected position(button: HTMLElement): void {
    const { bottom, right } = button.getBoundingClientRect();
    const { clientWidth } = button.ownerDocument.documentElement;
    const { scrollY } = button.ownerDocument.defaultView ?? { scrollY: 0 };
    const panel = this.panel().nativeElement;
    panel.style.insetBlockStart = `${bottom + scrollY + 4}px`;
    panel.style.right = `${Math.max(8, Math.min(clientWidth - right, clientWidth - 248))}px`;
  }

  protected toggle(column: Column): void {
    const hidden = this.hidden();
    this.hiddenChange.emit(hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column]);
  }
}
