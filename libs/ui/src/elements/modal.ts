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

/** A dialog over the page, open as long as it is there. The browser keeps the focus inside and gives it back; Escape and a click beside it close it. */
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

  /** Closes as Escape does: whoever opened the dialog is told, and takes it away. The browser gives the focus back only to what is closed, not to what is taken away. */
  close(): void {
    this.dialogElement().nativeElement.close();
  }

  /** The browser tells of it a moment later: whoever opened the dialog may have taken it away meanwhile. */
  protected tell(): void {
    if (!this.#isGone) this.closed.emit();
  }

  protected closeBeside({ target }: MouseEvent): void {
    if (target === this.dialogElement().nativeElement) this.close();
  }
}
