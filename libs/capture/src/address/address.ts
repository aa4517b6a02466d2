import { Component, DOCUMENT, inject, input, output } from '@angular/core';
import { QrCode } from './qr-code';

/** An address that opens the page elsewhere: to scan, to select and to copy. What stands inside is shown below it. */
@Component({
  selector: 'liveness-address',
  imports: [QrCode],
  template: `
    @if (qr(); as what) {
      <liveness-qr-code [text]="url()" [label]="what" />
    }
    <div class="link">
      <input
        class="value-field"
        type="text"
        dir="ltr"
        readonly
        spellcheck="false"
        [value]="url()"
        [attr.aria-label]="label()"
        (focus)="selectAll($event)"
      />
      <button
        class="button"
        type="button"
        [class.button-primary]="!qr()"
        [class.button-secondary]="qr()"
        (click)="copy()"
      >
        {{ action() }}
      </button>
      <ng-content />
    </div>
  `,
  styleUrl: './address.css',
})
export class Address {
  readonly #clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  readonly url = input.required<string>();
  /** What the code is for a person who hears the page. Without it, there is nothing to scan. */
  readonly qr = input<string>();
  /** What the address is. */
  readonly label = input.required<string>();
  /** What the button says. */
  readonly action = input.required<string>();
  /** Whether the address was copied. The browsers of some apps deny it: it can still be selected. */
  readonly copied = output<boolean>();

  protected async copy(): Promise<void> {
    const copying = this.#clipboard?.writeText(this.url()).then(
      () => true,
      () => false,
    );
    this.copied.emit((await copying) ?? false);
  }

  /** The whole address is wanted, never a part of it. */
  protected selectAll({ target }: Event): void {
    (target as HTMLInputElement).select();
  }
}
