import { Component, effect, input, signal } from '@angular/core';

/** Milliseconds that words must stand before they are read out. */
const standsMs = 700;

/** Reads words out, politely and once: words that do not stand are passed over, words read last are not repeated. */
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
