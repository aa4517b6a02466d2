import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { chartPaletteOf } from './chart-palette';
import { DarkScheme } from './dark-scheme';
import { Drawing } from './drawing';
import { type ScatterLine, type ScatterPoint, scatterOption } from './scatter-option';

/**
 * Points with two measures as coordinates, the line where both agree, and the fitted line. Show the numbers next to it.
 */
@Component({
  selector: 'liveness-scatter',
  imports: [Drawing],
  template: `<div role="img" [attr.aria-label]="heading()" [livenessDrawing]="drawn()"></div>`,
  styleUrl: './chart-colours.css',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      overflow-x: clip;
    }

    div {
      inline-size: min(100%, 18rem);
      aspect-ratio: 1;
    }
  `,
})
export class Scatter {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #language = inject(ChosenLanguage).id;
  readonly #dark = inject(DarkScheme).on;
  readonly heading = input.required<string>();
  readonly points = input.required<readonly ScatterPoint[]>();
  readonly line = input<ScatterLine>();
  readonly xName = input.required<string>();
  readonly yName = input.required<string>();
  protected readonly drawn = computed(() => {
    // Read again when the colour scheme changes, because the tokens then have other values.
    this.#dark();
    return scatterOption({
      points: this.points(),
      line: this.line(),
      xName: this.xName(),
      yName: this.yName(),
      language: this.#language(),
      palette: chartPaletteOf(this.#host),
    });
  });
}
