/** What an element paints at a position: a colour of sRGB and how much it hides, 0–1. */
export interface Paint {
  readonly values: readonly [red: number, green: number, blue: number];
  readonly alpha: number;
}

type DrawnElement = HTMLVideoElement | HTMLImageElement | HTMLCanvasElement;

/** Pixels each way to which a picture is reduced to find its mean. */
const reducedTo = 4;

/** Reads computed styles; each element's opacity once for each look at the page. */
export class PaintReader {
  #context = contextOf(reducedTo);
  readonly #colours = new Map<string, Paint>();
  readonly #opacities = new Map<Element, number>();
  readonly #means = new Map<Element, Paint>();

  /** Forgets what holds for one look only. */
  begin(): void {
    this.#opacities.clear();
    this.#means.clear();
  }

  /** Returns what a page is painted on, the topmost first: its own background goes beyond its elements. */
  get canvas(): readonly Paint[] {
    const page = [document.documentElement, ...(document.body ? [document.body] : [])];
    return [...page.map((element) => this.#colour(getComputedStyle(element))), white];
  }

  /** Returns what an element paints at a position, the topmost first. */
  paintsOf(element: Element, x: number, y: number): readonly Paint[] {
    const opacity = this.#opacityOf(element);
    if (isBeside(element, x, y)) return [faded(this.#colour(getComputedStyle(element, '::backdrop')), opacity)];
    const background = this.#colour(getComputedStyle(element));
    const content = isPicture(element) ? [this.#meanOf(element)] : [];
    return [...content, background].map((paint) => faded(paint, opacity));
  }

  #colour({ backgroundColor }: CSSStyleDeclaration): Paint {
    const known = this.#colours.get(backgroundColor);
    if (known) return known;
    this.#context.clearRect(0, 0, 1, 1);
    this.#context.fillStyle = backgroundColor;
    this.#context.fillRect(0, 0, 1, 1);
    const read = this.#read(1);
    this.#colours.set(backgroundColor, read);
    return read;
  }

  #meanOf(element: DrawnElement): Paint {
    const known = this.#means.get(element) ?? this.#reduced(element);
    this.#means.set(element, known);
    return known;
  }

  #reduced(element: DrawnElement): Paint {
    this.#context.clearRect(0, 0, reducedTo, reducedTo);
    try {
      this.#context.drawImage(element, 0, 0, reducedTo, reducedTo);
      return this.#read(reducedTo);
    } catch {
      // It cannot be drawn yet, or comes from elsewhere, and then nothing can be read from this canvas any more.
      this.#context = contextOf(reducedTo);
      return nothing;
    }
  }

  #read(size: number): Paint {
    const { data } = this.#context.getImageData(0, 0, size, size);
    const sums = [0, 0, 0, 0];
    for (let at = 0; at < data.length; at += 1) sums[at % 4]! += data[at]! / 255;
    const [red = 0, green = 0, blue = 0, alpha = 0] = sums.map((sum) => sum / size ** 2);
    return { values: [red, green, blue], alpha };
  }

  /** Opacity, times that of everything around. */
  #opacityOf(element: Element): number {
    const known = this.#opacities.get(element);
    if (known !== undefined) return known;
    const around = element.assignedSlot ?? element.parentElement ?? hostOf(element);
    const { opacity } = getComputedStyle(element);
    const read = Number(opacity) * (around ? this.#opacityOf(around) : 1);
    this.#opacities.set(element, read);
    return read;
  }
}

const nothing: Paint = { values: [0, 0, 0], alpha: 0 };
const white: Paint = { values: [1, 1, 1], alpha: 1 };

function faded({ values, alpha }: Paint, opacity: number): Paint {
  return { values, alpha: alpha * opacity };
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether a position belongs to the backdrop of an element in the top layer. */
function isBeside(element: Element, x: number, y: number): boolean {
  if (!element.matches(':modal, :popover-open')) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

function isPicture(element: Element): element is DrawnElement {
  return (
    element instanceof HTMLVideoElement || element instanceof HTMLImageElement || element instanceof HTMLCanvasElement
  );
}

function contextOf(size: number): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no 2d canvas');
  return context;
}
