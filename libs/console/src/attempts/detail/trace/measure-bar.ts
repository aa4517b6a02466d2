import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { foldMeasurements } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import type { Measured } from './deciding-step';
import { isYesOrNo, quantities } from './quantity';

/** A value and its limit on one scale, as fractions of its length from 0 to 1. */
export interface Bar {
  /** Where the value's bar starts and how long it is: from zero to the value. */
  readonly from: number;
  readonly length: number;
  readonly limit: number;
}

/**
 * Returns the bar. The scale extends a quarter beyond the greater of value and limit, and below zero only if one of
 * them does. Undefined when one is not finite.
 */
export function barOf({ value, limit }: Pick<Measured, 'value' | 'limit'>): Bar | undefined {
  if (value === null || limit === null || Math.max(Math.abs(value), Math.abs(limit)) >= Number.MAX_SAFE_INTEGER)
    return undefined;
  const low = Math.min(0, value, limit) * 1.25;
  const high = Math.max(0, value, limit) * 1.25;
  if (low === high) return { from: 0, length: 0, limit: 0 };
  const at = (number: number) => (number - low) / (high - low);
  return { from: Math.min(at(0), at(value)), length: Math.abs(at(value) - at(0)), limit: at(limit) };
}

const signs: Record<Measured['relation'], string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' };

/**
 * One measured value as a bar with its limit: as a number, a drawing and a word, so that colour is never the only sign.
 */
@Component({
  selector: 'liveness-measure-bar',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attempt'">
      <span class="name" [title]="measured().name">{{
        known() ? t('measurements.' + measured().name) : measured().name
      }}</span>
      <span class="numbers number">
        <b>{{ texts()?.value ?? t(measured().value ? 'yes' : 'no') }}</b>
        <span class="soft">{{ relation() }} {{ texts()?.limit ?? t(measured().limit ? 'yes' : 'no') }}</span>
      </span>
      @if (decides()) {
        <span class="met" [class.failed]="!measured().met"
          ><liveness-glyph [name]="measured().met ? 'check' : 'cross'" /><span class="only-heard">{{
            measured().met ? t('met') : t('notMet')
          }}</span></span
        >
      }
      @if (bar(); as bar) {
        <span class="scale" aria-hidden="true" [class.failed]="decides() && !measured().met">
          <span
            class="value"
            [style.inset-inline-start.%]="bar.from * 100"
            [style.inline-size.%]="bar.length * 100"
          ></span>
          <span class="limit" [style.inset-inline-start.%]="bar.limit * 100"></span>
        </span>
      }
    </ng-container>
  `,
  styleUrl: './measure-bar.css',
})
export class MeasureBar {
  readonly #language = inject(ChosenLanguage).id;
  readonly measured = input.required<Measured>();
  protected readonly known = computed(() => knownMeasurements.has(this.measured().name));
  protected readonly decides = computed(() => !partial.some((name) => name === this.measured().name));
  protected readonly relation = computed(() => signs[this.measured().relation]);
  protected readonly bar = computed(() => (this.measured().relation === '=' ? undefined : barOf(this.measured())));
  protected readonly texts = computed(() =>
    isYesOrNo(this.measured().name) ? undefined : quantities(this.measured(), this.#language()),
  );
}

/**
 * Values that decide nothing on their own: of left and right pupil one is never met, and a mouth that should be closed
 * is neither open nor smiling.
 */
const partial = [
  'leftPupilAtLeft',
  'leftPupilAtRight',
  'rightPupilAtLeft',
  'rightPupilAtRight',
  'mouthWidening',
  'mouthOpening',
  'mouthSmile',
] as const;

/** Measurements that have a translation. Other challenges show the raw names. */
export const knownMeasurements: ReadonlySet<string> = new Set([
  ...foldMeasurements,
  ...registry.challenges.flatMap(({ measurements }) => measurements),
]);
