import { DestroyRef, Directive, ElementRef, effect, inject, input, output } from '@angular/core';

/** Says when its place comes near what is on screen; and again after `livenessInView` changed, where it is still near. */
@Directive({ selector: '[livenessInView]' })
export class InView {
  /** Whatever changes when the list has grown. */
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
