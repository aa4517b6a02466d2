import { Component, type ElementRef, effect, input, output, signal, viewChild } from '@angular/core';
import type { CameraDevice } from '../ports/camera';
import { sayBelow } from '../words/words';

/** Choice between several cameras, which hardly anyone needs: shown on request. Nothing where there is none to make. */
@Component({
  selector: 'liveness-camera-picker',
  template: `
    @if (devices().length > 1) {
      @if (asked()) {
        <label>
          <span>{{ t('pick') }}</span>
          <select class="value-field" #select (change)="chosen.emit(select.value)">
            @for (device of devices(); track device.id) {
              <option dir="auto" [value]="device.id" [selected]="device.id === current()">
                {{ device.label || t('unnamed', { number: $index + 1 }) }}
              </option>
            }
          </select>
        </label>
      } @else {
        <button class="button button-quiet" type="button" (click)="asked.set(true)">{{ t('other') }}</button>
      }
    }
  `,
  styles: `
    label {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
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
  protected readonly t = sayBelow('camera');
  readonly devices = input.required<readonly CameraDevice[]>();
  readonly current = input<string>();
  readonly chosen = output<string>();
  protected readonly asked = signal(false);
  private readonly select = viewChild<ElementRef<HTMLSelectElement>>('select');

  constructor() {
    // The button that was pressed is gone: who uses the keyboard goes on at the list.
    effect(() => this.select()?.nativeElement.focus());
  }
}
