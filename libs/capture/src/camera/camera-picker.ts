import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CameraDevice } from '../ports/camera';

/** Choice between several cameras; nothing where there is none to make. */
@Component({
  selector: 'liveness-camera-picker',
  imports: [TranslocoDirective],
  template: `
    @if (devices().length > 1) {
      <label *transloco="let t; prefix: 'camera'">
        <span>{{ t('pick') }}</span>
        <select class="select" #select (change)="chosen.emit(select.value)">
          @for (device of devices(); track device.id) {
            <option [value]="device.id" [selected]="device.id === current()">
              {{ device.label || t('unnamed', { number: $index + 1 }) }}
            </option>
          }
        </select>
      </label>
    }
  `,
  styles: `
    label {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
      color: var(--colour-ink-soft);
      font-size: var(--size-small);
    }

    select {
      max-inline-size: min(16rem, 100%);
    }
  `,
})
export class CameraPicker {
  readonly devices = input.required<readonly CameraDevice[]>();
  readonly current = input<string>();
  readonly chosen = output<string>();
}
