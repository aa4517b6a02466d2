import { Component, computed, input } from '@angular/core';

/** First strong isolate, and its end: what the characters mean is what a `bdi` element means. */
const [opening, closing] = ['\u2068', '\u2069'];

/** Returns a value marked as one that runs in its own direction, to be filled into a sentence that `liveness-said` says. */
export function isolated(value: string | number): string {
  return `${opening}${value}${closing}`;
}

/** A sentence with numbers, addresses or names in it: each that was marked stands in a `bdi`, so that a sentence from right to left does not take it apart. */
@Component({
  selector: 'liveness-said',
  // Bound as contents: spaces of a template would stand beside the values.
  template: `
    @for (part of parts(); track $index) {
      @if (part.isolated) {
        <bdi [textContent]="part.text"></bdi>
      } @else {
        <span [textContent]="part.text"></span>
      }
    }
  `,
})
export class Said {
  readonly text = input.required<string>();
  protected readonly parts = computed(() =>
    this.text()
      .split(new RegExp(`(${opening}[^${closing}]*${closing})`))
      .filter((part) => part !== '')
      .map((part) =>
        part.startsWith(opening) ? { text: part.slice(1, -1), isolated: true } : { text: part, isolated: false },
      ),
  );
}
