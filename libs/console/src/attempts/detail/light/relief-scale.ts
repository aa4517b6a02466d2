import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText } from '@liveness/ui/text/numbers';
import type { Relief } from './light-findings';

const width = 320;
const margin = 12;

/** The relief with its error on one scale with the limits: a head lies beyond one, a picture below the other. */
@Component({
  selector: 'liveness-relief-scale',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attempt.light.relief'">
      <svg viewBox="0 0 320 62" role="img" [attr.aria-label]="t('label', texts())">
        <rect class="flat" x="0" y="6" height="30" [attr.width]="at(relief().flatBelow)" />
        <rect
          class="head"
          y="6"
          height="30"
          [attr.x]="at(relief().headFrom)"
          [attr.width]="width - at(relief().headFrom)"
        />
        @for (tick of ticks(); track tick.x) {
          <line class="tick" y1="36" y2="40" [attr.x1]="tick.x" [attr.x2]="tick.x" />
          <text y="52" [attr.x]="tick.x">{{ tick.text }}</text>
        }
        <line class="limit" y1="2" y2="36" [attr.x1]="at(relief().headFrom)" [attr.x2]="at(relief().headFrom)" />
        <line
          class="limit dashed"
          y1="2"
          y2="36"
          [attr.x1]="at(relief().flatBelow)"
          [attr.x2]="at(relief().flatBelow)"
        />
        <line class="error" y1="21" y2="21" [attr.x1]="at(relief().least)" [attr.x2]="at(relief().most)" />
        <line class="error" y1="14" y2="28" [attr.x1]="at(relief().least)" [attr.x2]="at(relief().least)" />
        <line class="error" y1="14" y2="28" [attr.x1]="at(relief().most)" [attr.x2]="at(relief().most)" />
        <circle class="value" cy="21" r="5" [attr.cx]="at(relief().value)" />
      </svg>
      <ul>
        <li><span class="key head-key" aria-hidden="true"></span>{{ t('head', texts()) }}</li>
        <li><span class="key flat-key" aria-hidden="true"></span>{{ t('flat', texts()) }}</li>
      </ul>
    </ng-container>
  `,
  styleUrls: ['../../../charts/chart-colours.css', './relief-scale.css'],
})
export class ReliefScale {
  readonly #language = inject(ChosenLanguage).id;
  readonly relief = input.required<Relief>();
  protected readonly width = width;
  readonly #ends = computed(() => {
    const { least, most, flatBelow } = this.relief();
    const tenth = (value: number, round: (value: number) => number) => round(value * 10 - 1e-9) / 10;
    return { from: tenth(Math.min(-0.1, least), Math.floor), to: tenth(Math.max(0.5, most, flatBelow), Math.ceil) };
  });
  protected readonly ticks = computed(() => {
    const { from, to } = this.#ends();
    const step = to - from > 1.5 ? (to - from > 4 ? 1 : 0.5) : 0.1;
    const first = Math.ceil(from / step - 1e-9);
    return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, index) => {
      const value = (first + index) * step;
      return { x: this.at(value), text: this.#text(value) };
    });
  });
  protected readonly texts = computed(() => {
    const { value, least, most, headFrom, flatBelow } = this.relief();
    return {
      value: this.#text(value),
      least: this.#text(least),
      most: this.#text(most),
      head: this.#text(headFrom),
      flat: this.#text(flatBelow),
    };
  });

  protected at(value: number): number {
    const { from, to } = this.#ends();
    return margin + ((value - from) / (to - from)) * (width - 2 * margin);
  }

  #text(value: number): string {
    return numberText(value, this.#language(), { maximumFractionDigits: 2 });
  }
}
