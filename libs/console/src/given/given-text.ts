import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { type GivenKind, hasInvisible, visibleParts, visibleText } from './visible-text';

/**
 * A text that somebody else has given, so that it cannot pass for another one: signs stand for characters that cannot be
 * seen, and none of them changes the direction of anything else. Whoever copies it gets the text itself.
 */
@Component({
  selector: 'liveness-given-text',
  template: `<bdi>
    @for (part of parts(); track $index) {
      @if (part.sign === undefined) {
        <span [textContent]="part.text"></span>
      } @else {
        <bdi class="sign" [attr.data-sign]="part.sign" [textContent]="part.text"></bdi>
      }
    }
  </bdi>`,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }

    /* The character itself is there, for those who copy, but has no room. */
    .sign {
      font-size: 0;
      white-space: nowrap;
    }

    .sign::before {
      content: attr(data-sign);
      padding-inline: 0.125em;
      border: 1px solid currentcolor;
      border-radius: 0.1875rem;
      background: var(--colour-warn-soft);
      color: var(--colour-on-warn-soft);
      font-family: var(--font-numbers);
      font-size: 0.6875rem;
      line-height: 1.2;
    }
  `,
  host: { '[attr.title]': 'title()', '(copy)': 'copy($event)' },
})
export class GivenText {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly text = input.required<string>();
  readonly kind = input<GivenKind>('id');
  /** It is cut where there is no room: its title has it whole. */
  readonly isCut = input(false);
  protected readonly parts = computed(() => visibleParts(this.text(), this.kind()));
  protected readonly title = computed(() =>
    this.isCut() || hasInvisible(this.text(), this.kind()) ? visibleText(this.text(), this.kind()) : null,
  );

  /** The browser would make one blank of every kind of blank. */
  protected copy(event: ClipboardEvent): void {
    const selection = this.#host.ownerDocument.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    if (!range || !event.clipboardData || !this.#host.contains(range.commonAncestorContainer)) return;
    event.clipboardData.setData('text/plain', range.toString());
    event.preventDefault();
  }
}
