import { Component, computed, input } from '@angular/core';

/**
 * Line drawings of the console on a grid of 24, as path data. They are separate from the portal's, which would
 * otherwise load them at first.
 */
const drawings = {
  attempts: 'M4 6h16 M4 12h16 M4 18h16',
  arrow: 'M19 12H5 M11 6l-6 6 6 6',
  audit: 'M7 4h10v16H7V4Z M10 8.5h4 M10 12h4 M10 15.5h2.5',
  check: 'm5 12.6 4.6 4.6L19.2 7.4',
  checks: 'M12 3.8 18.5 6.3v5.2c0 4.4-2.7 7.2-6.5 8.7-3.8-1.5-6.5-4.3-6.5-8.7V6.3L12 3.8Z M9 11.9l2.2 2.2 3.9-4.1',
  chevron: 'm9 5 7 7-7 7',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z M12 8v4.2l2.8 1.8',
  columns: 'M4.5 5h15v14h-15V5Z M9.5 5v14 M14.5 5v14',
  copy: 'M9 9h10.5v10.5H9V9Z M5 15H4.5V4.5H15V5',
  cross: 'm6.5 6.5 11 11 M17.5 6.5l-11 11',
  download: 'M12 4v11 M7.5 11 12 15.5 16.5 11 M5 20h14',
  filter: 'M4 6h16 M7 12h10 M10 18h4',
  hourglass: 'M7 4h10 M7 20h10 M8 4c0 5 8 6 8 11v5 M16 4c0 5-8 6-8 11v5',
  keyboard: 'M3.5 7h17v10h-17V7Z M7 10.5h.1 M10.3 10.5h.1 M13.6 10.5h.1 M17 10.5h.1 M8 14h8',
  mirror: 'M12 4v16 M9 7 4 17h5V7Z M15 7l5 10h-5V7Z',
  mask: 'M5 7c4-2 10-2 14 0 0 6-3 11-7 11S5 13 5 7Z M8.5 11h2 M13.5 11h2',
  open: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  overview: 'M5 19V11 M10 19V5 M15 19v-6 M20 19V8',
  pause: 'M8.5 6v12 M15.5 6v12',
  person: 'M12 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z M5.5 20c.6-3.6 3-5.2 6.5-5.2s5.9 1.6 6.5 5.2',
  play: 'M8 5.5 18.5 12 8 18.5v-13Z',
  plug: 'M9 4v5 M15 4v5 M6.5 9h11v3a5.5 5.5 0 0 1-11 0V9Z M12 17.5V21',
  print: 'M7 9V4h10v5 M7 17H4.5V9h15v8H17 M7 14h10v6H7v-6Z',
  plus: 'M12 5v14 M5 12h14',
  minus: 'M5 12h14',
  question: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z M9.8 9.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6 M12 16.2v.1',
  refresh: 'M19 12a7 7 0 1 1-2-4.9 M19.5 4v4h-4',
  screen: 'M4 5h16v11H4V5Z M9 20h6 M12 16v4',
  search: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12Z M15 15l5 5',
  test: 'M9.5 4h5 M10.5 4v6L6 18.2c-.5.9.1 1.8 1.1 1.8h9.8c1 0 1.6-.9 1.1-1.8L13.5 10V4 M8.3 15h7.4',
  thresholds: 'M4 8h9 M17 8h3 M4 16h3 M11 16h9 M15 5.5v5 M9 13.5v5',
  trash: 'M5 7h14 M9.5 7V4.5h5V7 M7 7l.8 12.5h8.4L17 7 M10.5 10.5v5.5 M13.5 10.5v5.5',
  undo: 'M8.5 5 4.5 9l4 4 M4.5 9h9a5.5 5.5 0 0 1 0 11H9',
  up: 'M12 19V5 M6.5 10.5 12 5l5.5 5.5',
  warning: 'M12 4.5 20.5 19h-17L12 4.5Z M12 10v4 M12 16.6v.1',
} as const;

export type GlyphName = keyof typeof drawings;

/** A drawing beside a text that says the same, so screen readers skip it. */
@Component({
  selector: 'liveness-glyph',
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
      inline-size: 1.25em;
      block-size: 1.25em;
    }
  `,
})
export class Glyph {
  readonly name = input.required<GlyphName>();
  protected readonly path = computed(() => drawings[this.name()]);
}
