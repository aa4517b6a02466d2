import { Component, DestroyRef, DOCUMENT, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from './glyph';

/** How long the button says that it has copied, in milliseconds. */
const saysMs = 2000;

/** Copies a text and confirms it with an icon and to screen readers. */
@Component({
  selector: 'liveness-copy-button',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'elements.copy'">
      <button
        class="tool tool-quiet tool-square"
        type="button"
        [attr.aria-label]="label()"
        [title]="label()"
        (click)="copy()"
      >
        <liveness-glyph [name]="state() === 'copied' ? 'check' : 'copy'" />
      </button>
      <span role="status" [class.only-heard]="state() !== 'failed'">{{ state() === 'ready' ? '' : t(state()) }}</span>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      font-size: var(--size-tiny);
    }

    .tool {
      inline-size: 1.75rem;
      min-block-size: 1.75rem;
    }

    @media (pointer: coarse) {
      .tool {
        inline-size: var(--control);
        min-block-size: var(--control);
      }
    }
  `,
})
export class CopyButton {
  readonly #clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  #timer?: ReturnType<typeof setTimeout>;
  readonly text = input.required<string>();
  /** What is copied, for the button's label. */
  readonly label = input.required<string>();
  protected readonly state = signal<'ready' | 'copied' | 'failed'>('ready');

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  /** The browser may deny copying, and has no clipboard on pages served over plain http. */
  protected async copy(): Promise<void> {
    const copied = await this.#clipboard?.writeText(this.text()).then(
      () => true,
      () => false,
    );
    this.state.set(copied ? 'copied' : 'failed');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.state.set('ready'), saysMs);
  }
}
