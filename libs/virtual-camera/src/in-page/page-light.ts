import type { ScreenColour } from '../light/scene-light';
import { type Paint, PaintReader } from './paint-reader';

/** Positions in the viewport that are looked at, along each axis. */
const positionsPerAxis = 5;

/** What the viewport shows now: what the page really styled, in the middle of a transition, too; not what its code means to show. */
export class PageLight {
  readonly #reader = new PaintReader();

  /** Returns the mean linear colour of the viewport. */
  now(): ScreenColour {
    const positions = Array.from({ length: positionsPerAxis }, (_, index) => (index + 0.5) / positionsPerAxis);
    this.#reader.begin();
    const seen = positions.flatMap((across) =>
      positions.map((down) => this.#at(across * document.documentElement.clientWidth, down * innerHeight)),
    );
    const mean = (colour: 0 | 1 | 2) => seen.reduce((sum, paint) => sum + paint[colour], 0) / seen.length;
    return [mean(0), mean(1), mean(2)];
  }

  /** Puts what is painted at a position over one another, from the topmost down. */
  #at(x: number, y: number): ScreenColour {
    const seen: [number, number, number] = [0, 0, 0];
    let left = 1;
    const add = ({ values, alpha }: Paint) => {
      for (const colour of [0, 1, 2] as const) seen[colour] += left * alpha * values[colour];
      left *= 1 - alpha;
    };
    for (const element of elementsAt(document, x, y)) {
      for (const paint of this.#reader.paintsOf(element, x, y)) add(paint);
      if (left < 0.01) break;
    }
    this.#reader.canvas.forEach(add);
    // Browsers mix in sRGB, screens shine in linear light.
    return [linear(seen[0]), linear(seen[1]), linear(seen[2])];
  }
}

/** Returns the elements at a position, the topmost first, those in shadow roots before their hosts. */
function elementsAt(root: Document | ShadowRoot, x: number, y: number): readonly Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    if (element.getRootNode() !== root) return [];
    return element.shadowRoot ? [...elementsAt(element.shadowRoot, x, y), element] : [element];
  });
}

/** @param value of sRGB, 0–1 */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
