import { Component, ElementRef, effect, inject, input, output, untracked } from '@angular/core';
import type { LightView } from '@liveness/capture-guidance';
import { CLOCK } from '../ports/clock';
import { glowColour } from './glow-colour';

/** A fade that the browser has not finished so long after its time, in milliseconds, was never begun. */
const lateMs = 500;

/** What the whole screen glows in. It tells when a glow is fully shown, and when something else is shown instead. */
@Component({
  selector: 'liveness-glow',
  template: '',
  styles: `
    :host {
      position: absolute;
      inset: 0;
      background-color: #000;
      transition: background-color 0ms linear;
      color-scheme: only light;
      forced-color-adjust: none;
    }
  `,
})
export class Glow {
  readonly #element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #clock = inject(CLOCK);
  readonly light = input.required<Pick<LightView, 'glow' | 'fadeMs' | 'change'>>();
  /** The number of the change that is fully shown now. */
  readonly shown = output<number>();
  /** The browser, or an extension of it, shows another colour. */
  readonly altered = output();

  constructor() {
    let latest = -1;
    effect(() => {
      const light = this.light();
      if (light.change === latest) return;
      latest = light.change;
      untracked(() => void this.#show(light, () => latest === light.change));
    });
  }

  async #show({ glow, fadeMs, change }: ReturnType<typeof this.light>, isLatest: () => boolean): Promise<void> {
    const { style } = this.#element;
    const colour = glowColour(glow);
    style.transitionDuration = `${fadeMs}ms`;
    style.backgroundColor = colour;
    // Reading a style begins the fade.
    if (this.#colour() !== colour) await this.#faded(fadeMs);
    if (!isLatest()) return;
    if (this.#colour() === colour) this.shown.emit(change);
    else this.altered.emit();
  }

  #colour(): string {
    return getComputedStyle(this.#element).backgroundColor;
  }

  /** Fulfilled when the fade has ended, as the browser says, or would have. */
  async #faded(fadeMs: number): Promise<void> {
    const ends = this.#element.getAnimations?.().map(({ finished }) => finished) ?? [];
    const late = this.#clock.sleep(fadeMs + lateMs);
    await (ends.length > 0 ? Promise.race([Promise.allSettled(ends), late]) : late);
  }
}
