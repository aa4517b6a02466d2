import { DestroyRef, Directive, ElementRef, effect, inject, input, output } from '@angular/core';

/** Emits when its element is near the visible area, and again when `livenessInView` changes while it still is. */
@Directive({ selector: '[livenessInView]' })
export class InView {
  /** Any value that changes when the list grows. */
  readonly livenessInView = input<unknown>();
  readonly near = output();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && this.near.emit(), {
      rootMargin: '600px',
    });
    inject(DestroyRef).onDestroy(() => observer.disconnect());
    effect(() => {
      this.livenessInView();
      observer.unobserve(element);
      observer.observe(element);
    });
  }
}
