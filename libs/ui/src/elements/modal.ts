import {
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from './glyph';

let drawn = 0;

/**
 * A dialog over the page, open as long as it exists. The browser traps the focus and restores it; Escape and a click
 * outside close the dialog.
 */
@Component({
  selector: 'liveness-modal',
  imports: [Glyph, TranslocoDirective],
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (close)="tell()" (mousedown)="closeBeside($event)">
      <header *transloco="let t; prefix: 'elements'">
        <h2 [id]="id">{{ heading() }}</h2>
        <button class="tool tool-quiet tool-square" type="button" [attr.aria-label]="t('close')" (click)="close()">
          <liveness-glyph name="cross" />
        </button>
      </header>
      <div class="body"><ng-content /></div>
    </dialog>
  `,
  styleUrl: './modal.css',
})
export class Modal {
  protected readonly dialogElement = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly heading = input.required<string>();
  readonly closed = output();
  #isGone = false;
  protected readonly id = `modal-${(drawn += 1)}`;

  constructor() {
    afterNextRender(() => this.dialogElement().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => (this.#isGone = true));
  }

  /**
   * Closes the dialog like Escape, so that the parent is told and removes it. The browser restores the focus only when
   * a dialog is closed, not when it is removed.
   */
  close(): void {
    this.dialogElement().nativeElement.close();
  }

  /** The browser's event comes a moment later, when the parent may have removed the dialog. */
  protected tell(): void {
    if (!this.#isGone) this.closed.emit();
  }

  protected closeBeside({ target }: MouseEvent): void {
    if (target === this.dialogElement().nativeElement) this.close();
  }
}
