import { Component, effect, input, signal } from '@angular/core';

/** How long a text must stay unchanged before it is announced, in milliseconds. */
const standsMs = 700;

/**
 * Announces texts to screen readers, politely and once. Texts that change quickly are skipped, and the last text is not
 * repeated.
 */
@Component({
  selector: 'liveness-announcer',
  template: `<p class="only-heard" role="status">{{ spoken() }}</p>`,
})
export class Announcer {
  readonly words = input('');
  protected readonly spoken = signal('');

  constructor() {
    effect((onCleanup) => {
      const words = this.words();
      const timer = setTimeout(() => this.spoken.set(words), standsMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
