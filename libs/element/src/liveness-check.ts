import {
  type ComponentRef,
  type WritableSignal,
  createComponent,
  inputBinding,
  outputBinding,
  signal,
} from '@angular/core';
import { LivenessCapture } from '@liveness/capture/published';
import { application } from './application';
import { inputOfAttribute, inputs, outputs, valueOf } from './element-inputs';

/** The detector's files lie beside this script, unless the page says otherwise. */
const ownFolder = new URL('liveness/', import.meta.url).href;

/** The secret is for this page's memory, not for its document. */
const secret = 'clientSecret';

/** `<liveness-check>`: a check in a page of any kind. Nothing is shown until its property `clientSecret` is set. */
export class LivenessCheck extends HTMLElement {
  static readonly observedAttributes = [...inputOfAttribute.keys()];

  readonly #values = new Map<string, WritableSignal<unknown>>(
    inputs.map((name) => [name, signal(valueOf(name, name === 'assetsBase' ? ownFolder : undefined))]),
  );
  /** One for life. With it, the page's own screens are hidden until they are wanted. */
  readonly #root = super.attachShadow({ mode: 'open' });
  #component?: ComponentRef<LivenessCapture>;
  #leaving?: ReturnType<typeof setTimeout>;

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const name = inputOfAttribute.get(attribute);
    if (name === undefined) return;
    if (name === secret) {
      if (value === null) return;
      this.removeAttribute(attribute);
    }
    this.write(name, value ?? undefined);
  }

  connectedCallback(): void {
    clearTimeout(this.#leaving);
    // What was set before the element was defined stands on the object itself, and hides the accessors below.
    for (const name of inputs.filter((own) => Object.hasOwn(this, own))) {
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      this.write(name, value);
    }
    void this.#show();
  }

  /** A framework may move an element: it has gone only if it is not back at once. */
  disconnectedCallback(): void {
    this.#leaving = setTimeout(() => {
      this.#component?.destroy();
      this.#component = undefined;
      this.#root.replaceChildren();
    });
  }

  /** Angular asks for a new one each time that the element is shown. */
  override attachShadow(): ShadowRoot {
    this.#root.replaceChildren();
    this.#root.adoptedStyleSheets = [];
    return this.#root;
  }

  read(name: string): unknown {
    return this.#values.get(name)?.();
  }

  write(name: string, value: unknown): void {
    this.#values.get(name)?.set(valueOf(name, name === 'assetsBase' ? (value ?? ownFolder) : value));
    void this.#show();
  }

  async #show(): Promise<void> {
    const isWanted = () => this.isConnected && !this.#component && !!this.read(secret);
    if (!isWanted()) return;
    const running = await application();
    if (!isWanted()) return;
    this.#component = createComponent(LivenessCapture, {
      hostElement: this,
      environmentInjector: running.injector,
      bindings: [
        ...[...this.#values].map(([name, value]) => inputBinding(name, value)),
        ...outputs.map((name) =>
          outputBinding<unknown>(name, (detail) => void this.dispatchEvent(new CustomEvent(name, { detail }))),
        ),
      ],
    });
    running.attachView(this.#component.hostView);
  }
}

for (const name of inputs)
  Object.defineProperty(LivenessCheck.prototype, name, {
    configurable: true,
    get(this: LivenessCheck) {
      return this.read(name);
    },
    set(this: LivenessCheck, value: unknown) {
      this.write(name, value);
    },
  });

// A page that loads the script twice has one element all the same.
if (!customElements.get('liveness-check')) customElements.define('liveness-check', LivenessCheck);
