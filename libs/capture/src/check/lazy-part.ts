import {
  type Binding,
  Component,
  DestroyRef,
  type Type,
  ViewContainerRef,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { sayBelow } from '../words/words';

/**
 * Shows a component that is loaded when it is wanted. Where it cannot be loaded, the person can try again, or load the
 * page again themselves: some browsers never ask twice for a file that was missing.
 */
@Component({
  selector: 'liveness-lazy-part',
  imports: [Notice],
  template: `
    <ng-container #here />
    @if (loading()) {
      <p role="status">{{ t('loading') }}</p>
    }
    @if (failed()) {
      <liveness-notice tone="warn" icon="signal" [heading]="t('missing.title')">
        <p>{{ t('missing.text') }}</p>
        <button class="button button-primary" type="button" (click)="show()">{{ t('missing.again') }}</button>
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
  readonly missing = output();
  readonly #report = inject(MISSING_FILE);
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
    if (component) {
      this.here().createComponent(component, { bindings: this.bindings() });
      return;
    }
    this.failed.set(true);
    this.missing.emit();
    this.#report({ said: true });
  }
}
