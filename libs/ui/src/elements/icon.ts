import { Component, computed, input } from '@angular/core';

/** Line drawings on a grid of 24, as path data. */
const drawings = {
  alert: 'M12 4 21 20H3L12 4Z M12 10v4.5 M12 17.3v.1',
  camera:
    'M4 8.5A1.5 1.5 0 0 1 5.5 7H8l1.3-2h5.4L16 7h2.5A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-9Z M12 9.5a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
  check: 'm5 12.6 4.6 4.6L19.2 7.4',
  clock: 'M12 3.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4Z M12 7.6V12l3 2',
  face: 'M12 3.5c4.2 0 6.5 3.2 6.5 7.4 0 5-2.9 9.6-6.5 9.6s-6.5-4.6-6.5-9.6c0-4.2 2.3-7.4 6.5-7.4Z M9 10.5v.1 M15 10.5v.1 M9.6 15.2c1.4 1.1 3.4 1.1 4.8 0',
  light:
    'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z M12 3v1.6 M12 19.4V21 M3 12h1.6 M19.4 12H21 M5.6 5.6l1.2 1.2 M17.2 17.2l1.2 1.2 M18.4 5.6l-1.2 1.2 M6.8 17.2l-1.2 1.2',
  lock: 'M6.5 11h11v8.5h-11V11Z M8.8 11V8.2a3.2 3.2 0 0 1 6.4 0V11',
  phone:
    'M8.5 3.5h7A1.5 1.5 0 0 1 17 5v14a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 19V5a1.5 1.5 0 0 1 1.5-1.5Z M11 17.6h2',
  signal: 'M4 9.5c5-4.6 11-4.6 16 0 M7 13c3-2.8 7-2.8 10 0 M10.2 16.3c1.1-1 2.5-1 3.6 0 M12 19.6v.1',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a text that says the same, so screen readers skip it. */
@Component({
  selector: 'liveness-icon',
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        [attr.d]="path()"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => drawings[this.name()]);
}
