import { Injectable, type Renderer2, type RendererType2, ViewEncapsulation } from '@angular/core';
import { ɵDomRendererFactory2 } from '@angular/platform-browser';

/** Angular's place for a prefix of custom properties, of which we have none. */
const namespace = '%NS%';

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Styles of components as constructed sheets in shadow roots, in place of `style` elements. So a page needs no
 * `style-src` for the element, and none of its styles reaches the page.
 */
@Injectable()
export class AdoptedStyles {
  readonly #used = new Map<string, { readonly sheet: CSSStyleSheet; times: number }>();
  readonly #roots = new Set<ShadowRoot>();

  addStyles(styles: readonly string[]): void {
    for (const css of styles) {
      const known = this.#used.get(css);
      if (known) {
        known.times += 1;
        continue;
      }
      const sheet = sheetOf(css);
      this.#used.set(css, { sheet, times: 1 });
      for (const root of this.#roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }

  removeStyles(styles: readonly string[]): void {
    for (const css of styles) {
      const known = this.#used.get(css);
      if (!known || (known.times -= 1) > 0) continue;
      this.#used.delete(css);
      for (const root of this.#roots)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
    }
  }

  addHost(root: Node): void {
    if (!(root instanceof ShadowRoot) || this.#roots.has(root)) return;
    this.#roots.add(root);
    const shared = [...this.#used.values()].map(({ sheet }) => sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...shared];
  }

  removeHost(root: Node): void {
    this.#roots.delete(root as ShadowRoot);
  }
}

/** Gives a shadow root the styles of its own component in the same way. */
@Injectable()
export class AdoptingRenderers extends ɵDomRendererFactory2 {
  override createRenderer(element: Element | null, type: RendererType2 | null): Renderer2 {
    if (!element || type?.encapsulation !== ViewEncapsulation.ShadowDom) return super.createRenderer(element, type);
    const renderer = super.createRenderer(element, { ...type, styles: [] });
    const own = type.styles.map((css) => sheetOf(String(css).replaceAll(namespace, '')));
    const root = element.shadowRoot;
    if (root) root.adoptedStyleSheets = [...own, ...root.adoptedStyleSheets];
    return renderer;
  }
}
