import { DOCUMENT, Directive, ElementRef, afterNextRender, inject } from '@angular/core';
import { StepCounter } from '../elements/step-counter';

/**
 * Moves the focus to the heading of a step that replaces another one, so that a screen reader reads on from there, and scrolls
 * to where the step begins.
 * The first page after loading keeps the focus where the browser put it.
 */
@Directive({ selector: '[livenessFocusOnStep]', host: { tabindex: '-1' } })
export class FocusOnStep {
  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const steps = inject(StepCounter);
    const window = inject(DOCUMENT).defaultView;
    afterNextRender(() => {
      if (steps.next() === 1) return;
      heading.focus({ preventScroll: true });
      window?.scrollTo({ top: 0 });
    });
  }
}
