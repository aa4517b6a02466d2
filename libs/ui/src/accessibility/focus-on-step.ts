import { DOCUMENT, Directive, ElementRef, Injectable, afterNextRender, inject, input } from '@angular/core';

/** Counts the steps shown since the page was loaded. */
@Injectable({ providedIn: 'root' })
export class StepCounter {
  #shown = 0;

  next(): number {
    this.#shown += 1;
    return this.#shown;
  }
}

/**
 * Moves the focus to the heading of a step that replaces another one, so that a screen reader continues there, and
 * scrolls to the start of the step.
 * The first page after loading leaves the focus where the browser put it.
 */
@Directive({ selector: '[livenessFocusOnStep]', host: { tabindex: '-1' } })
export class FocusOnStep {
  /** Where a step inside somebody else's page comes to lie: as near as it is (`''`), or at the window's top (`start`). */
  readonly livenessFocusOnStep = input<'' | 'start'>('');

  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const steps = inject(StepCounter);
    const window = inject(DOCUMENT).defaultView;
    afterNextRender(() => {
      if (steps.next() === 1) return;
      heading.focus({ preventScroll: true });
      // Inside a page of somebody else's, the rest of it stays where it is if the step can be seen.
      const block = this.livenessFocusOnStep() || 'nearest';
      if (heading.getRootNode() instanceof ShadowRoot) heading.scrollIntoView({ block });
      else window?.scrollTo({ top: 0 });
    });
  }
}
