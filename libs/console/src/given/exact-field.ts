import { Component, type ElementRef, computed, input, linkedSignal, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { unsent, unsentText } from '../unsent/unsent-text';
import { plainText, textFrom, typedFrom } from './typed-text';
import { hasInvisible } from './visible-text';

/**
 * A field for a text that is compared exactly, such as a user's id. Nothing is trimmed. What cannot be seen in the text
 * is written as `\u{…}` in the field, and can be typed so.
 */
@Component({
  selector: 'liveness-exact-field',
  imports: [TranslocoDirective],
  template: `
    <label class="field">
      {{ label() }}
      <input
        #field
        class="control"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        [maxLength]="longestTyped()"
        [class.set]="value()"
        [placeholder]="hint()"
        [value]="typed()"
        (input)="typed.set(field.value)"
        (paste)="paste($event, field)"
        (change)="commit()"
        (keydown.enter)="commit()"
        (blur)="commit()"
      />
    </label>
    @if (isOdd()) {
      <p class="odd" *transloco="let t; prefix: 'console.exactField'">
        {{ t('odd') }}
        <button type="button" (click)="changed.emit(plain())">{{ t('remove') }}</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
      min-inline-size: 0;
    }

    .odd {
      color: var(--colour-ink-soft);
      font-size: var(--size-tiny);
    }

    .odd button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--colour-accent);
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
  `,
})
export class ExactField {
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  /** Tells this field from others in the tab's storage. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly value = input('');
  /** The most characters that the API takes, in UTF-16 units. */
  readonly longest = input(255);
  readonly changed = output<string>();
  protected readonly typed = unsentText(() => unsent.search(this.name()), {
    initial: () => typedFrom(this.value()),
    untilLeft: true,
  });
  /** A notation in the field is longer than the character that is meant. */
  protected readonly longestTyped = computed(
    () => this.longest() + this.typed().length - textFrom(this.typed()).length,
  );
  protected readonly isOdd = computed(() => hasInvisible(this.value()));
  protected readonly plain = computed(() => plainText(this.value()));
  /** What was told and is not in the value yet: it is told once. Whatever becomes the value, it may be told again. */
  readonly #told = linkedSignal<string, string | undefined>({ source: this.value, computation: () => undefined });

  /** Moves the focus into the field. */
  focus(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected commit(): void {
    const text = textFrom(this.typed());
    this.typed.sent();
    if (text === this.value() || text === this.#told()) return;
    this.#told.set(text);
    this.changed.emit(text);
  }

  /** A field would drop line ends. The one at the end comes from where the text was copied, such as a cell. */
  protected paste(event: ClipboardEvent, field: HTMLInputElement): void {
    const pasted = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r?\n$/, '');
    if (!hasInvisible(pasted.trim())) return;
    event.preventDefault();
    field.setRangeText(typedFrom(pasted), field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    this.typed.set(field.value);
  }
}
