import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Modal } from '@liveness/ui/elements/modal';
import type { Shortcut } from '../keyboard/shortcuts';

const drawnKeys: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': '␣',
  Escape: 'Esc',
};

/** All active shortcuts of this page. */
@Component({
  selector: 'liveness-cheat-sheet',
  imports: [Modal, TranslocoDirective],
  template: `
    <liveness-modal *transloco="let t" [heading]="t('console.shortcuts.title')" (closed)="closed.emit()">
      <dl>
        @for (shortcut of shortcuts(); track shortcut.says) {
          <div>
            <dt>
              @for (key of shortcut.keys; track key) {
                <kbd>{{ drawn(key) }}</kbd>
              }
            </dt>
            <dd>{{ t(shortcut.says) }}</dd>
          </div>
        }
      </dl>
    </liveness-modal>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--space-2);
      font-size: var(--size-small);
    }

    dl > div {
      display: grid;
      grid-template-columns: minmax(6rem, auto) 1fr;
      align-items: baseline;
      gap: var(--space-4);
    }

    dt {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
  `,
})
export class CheatSheet {
  readonly shortcuts = input.required<readonly Shortcut[]>();
  readonly closed = output();

  protected drawn(key: string): string {
    return drawnKeys[key] ?? key;
  }
}
