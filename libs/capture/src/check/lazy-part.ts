import {
  type Binding,
  Component,
  DestroyRef,
  type Type,
  ViewContainerRef,
  afterNextRender,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { sayBelow } from '../words/words';

/** Shows a component that is loaded when it is wanted. Where it cannot be loaded, the person can try again. */
@Component({
  selector: 'liveness-lazy-part',
  imports: [Notice],
  template: `
    <ng-container #here />
    @if (loading()) {
      <p role="status">{{ t('loading') }}</p>
    }
    @if (failed()) {
      <liveness-notice tone="warn" icon="signal" [heading]="t('unreachable.title')">
        <p>{{ t('unreachable.text') }}</p>
        <button class="button button-primary" type="button" (click)="show()">{{ t('unreachable.again') }}</button>
      </liveness-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }

    p {
      margin: auto;
      color: var(--colour-ink-soft);
      animation: appear 0s 600ms both;
    }

    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
  `,
})
export class LazyPart {
  protected readonly t = sayBelow('check');
  private readonly here = viewChild.required('here', { read: ViewContainerRef });
  readonly load = input.required<() => Promise<Type<unknown>>>();
  /** Inputs and outputs of the component. */
  readonly bindings = input.required<Binding[]>();
  protected readonly loading = signal(true);
  protected readonly failed = signal(false);
  #isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.#isGone = true));
    afterNextRender(() => void this.show());
  }

  protected async show(): Promise<void> {
    this.failed.set(false);
    this.loading.set(true);
    const component = await this.load()().catch(() => undefined);
    if (this.#isGone) return;
    this.loading.set(false);
    if (component) this.here().createComponent(component, { bindings: this.bindings() });
    else this.failed.set(true);
  }
}
