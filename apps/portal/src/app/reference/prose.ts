import { Component, computed, input } from '@angular/core';

/** Text of the API's description. Text between backticks is code. */
@Component({
  selector: 'liveness-prose',
  template: `
    @for (part of parts(); track $index) {
      @if ($odd) {
        <code>{{ part }}</code>
      } @else {
        {{ part }}
      }
    }
  `,
})
export class Prose {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => this.text().split('`'));
}
