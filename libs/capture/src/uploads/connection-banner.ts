import { Component, input } from '@angular/core';
import { Icon } from '@liveness/ui/elements/icon';
import { sayBelow } from '../words/words';
import type { WaitingFor } from './retrying';

/** Says that pictures are waiting for the connection or the service, while they are. Always there, so that a screen reader hears it change. */
@Component({
  selector: 'liveness-connection-banner',
  imports: [Icon],
  template: `
    <div role="status">
      @if (waitingFor(); as reason) {
        <p><liveness-icon name="signal" /> {{ t(reason) }}</p>
      }
    </div>
  `,
  host: { '[class.silent]': '!waitingFor()' },
  styles: `
    /* Nothing is said: no gap is kept for it. */
    :host(.silent) {
      position: absolute;
    }

    p {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-4);
      border-radius: var(--radius-medium);
      background: var(--colour-warn-soft);
      color: var(--colour-on-warn-soft);
      font-size: var(--size-small);
      font-weight: var(--weight-medium);
    }
  `,
})
export class ConnectionBanner {
  protected readonly t = sayBelow('uploads');
  readonly waitingFor = input<WaitingFor>();
}
