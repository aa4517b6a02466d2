import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { fieldText, numberText } from '@liveness/ui/text/numbers';
import { limitValue } from '../draft/limit-problem';
import { LimitName, limitKey, unitKey } from './limit-name';
import type { LimitRow } from './limit-groups';
import { LimitValue } from './limit-value';

/** One limit: its meaning, its bounds, its value and the draft's value. */
@Component({
  selector: 'liveness-limit-field',
  imports: [Glyph, LimitName, LimitValue, TranslocoDirective],
  templateUrl: './limit-field.html',
  styleUrl: './limit-field.css',
  host: { '[class.changed]': 'row().changed' },
})
export class LimitField {
  readonly #language = inject(ChosenLanguage).id;
  readonly challenge = input.required<string>();
  readonly row = input.required<LimitRow>();
  /** Whether measured values can be shown. */
  readonly drawable = input(false);
  readonly changed = output<number | string>();
  readonly undone = output();
  readonly distribution = output();

  /** The text as it is typed: nothing rewrites it while the person types. */
  readonly #typed = signal<string | undefined>(undefined);
  protected readonly id = computed(() => `limit-${this.row().limit.name}`);
  protected readonly key = computed(() => limitKey(this.challenge(), this.row().limit.name));
  protected readonly unit = computed(() => unitKey(this.row().limit.unit));
  protected readonly text = computed(() => this.#typed() ?? fieldText(this.row().value, this.#language()));
  protected readonly bounds = computed(() => {
    const { min, max } = this.row().limit;
    return { min: numberText(min, this.#language()), max: numberText(max, this.#language()) };
  });
  protected readonly wrong = computed(() => this.row().problem !== undefined || this.row().serverProblem !== undefined);

  protected type(text: string): void {
    this.#typed.set(text);
    this.changed.emit(limitValue(this.row().limit, text));
  }

  protected leave(): void {
    this.#typed.set(undefined);
  }
}
