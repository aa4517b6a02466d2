import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import type { LimitDescription } from '@liveness/contract';
import { type Histogram, limitAt, linePosition } from './histogram';
import { tidy } from './limit-axis';

type Bounds = Pick<LimitDescription, 'integer' | 'min' | 'max'>;

/** Returns how far a key or a pixel moves a limit's line: a tenth of a cell, as a round number. */
export function lineStep({ integer }: Bounds, cellStep: number): number {
  return integer ? Math.max(1, Math.round(cellStep / 10)) : tidy(cellStep / 10);
}

/** Returns the nearest value that the limit may have. */
export function onStep({ min, max }: Bounds, value: number, step: number): number {
  return Math.min(max, Math.max(min, tidy(Math.round(value / step) * step)));
}

/** Returns the limit after a key; undefined if the key has no effect. */
export function moved(bounds: Bounds, value: number, step: number, key: string): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
  };
  if (key === 'Home') return bounds.min;
  if (key === 'End') return bounds.max;
  const count = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return count === undefined ? undefined : onStep(bounds, value + count * step, step);
}

/** A limit as a line over its values, moved by pointer or keyboard. It fills the plot below it. */
@Component({
  selector: 'liveness-limit-line',
  template: `
    <div
      class="line"
      role="slider"
      tabindex="0"
      aria-orientation="horizontal"
      [attr.aria-label]="label()"
      [attr.aria-valuemin]="min()"
      [attr.aria-valuemax]="max()"
      [attr.aria-valuenow]="value()"
      [attr.aria-valuetext]="text()"
      [class.beyond]="position().beyond"
      [class.late]="position().share > 0.6"
      [style.--at]="position().share"
      (keydown)="press($event)"
      (pointerdown)="take($event)"
      (pointermove)="drag($event)"
    >
      <span aria-hidden="true">
        @if (position().beyond === 'left') {
          ←
        }
        {{ text() }}
        @if (position().beyond === 'right') {
          →
        }
      </span>
    </div>
  `,
  styleUrl: './limit-line.css',
})
export class LimitLine {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly histogram = input.required<Histogram>();
  readonly value = input.required<number>();
  readonly min = input.required<number>();
  readonly max = input.required<number>();
  readonly integer = input(false);
  readonly label = input.required<string>();
  /** The value with its unit. */
  readonly text = input.required<string>();
  readonly moved = output<number>();

  protected readonly position = computed(() => linePosition(this.histogram(), this.value()));
  readonly #bounds = computed(() => ({ min: this.min(), max: this.max(), integer: this.integer() }));
  readonly #step = computed(() => lineStep(this.#bounds(), this.histogram().axis.step));

  protected press(event: KeyboardEvent): void {
    const value = moved(this.#bounds(), this.value(), this.#step(), event.key);
    if (value === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#move(value);
  }

  protected take(event: PointerEvent): void {
    if (event.target instanceof Element) event.target.closest('.line')?.setPointerCapture(event.pointerId);
  }

  protected drag({ buttons, clientX }: PointerEvent): void {
    if (buttons !== 1) return;
    const { left, width } = this.#host.getBoundingClientRect();
    if (width > 0)
      this.#move(onStep(this.#bounds(), limitAt(this.histogram(), (clientX - left) / width), this.#step()));
  }

  #move(value: number): void {
    if (value !== this.value()) this.moved.emit(value);
  }
}
