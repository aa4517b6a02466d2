import {
  Component,
  type ElementRef,
  computed,
  effect,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FramePicture } from './frame-pictures';
import type { Layer, Overlay } from './overlay';
import type { PixelPoint } from './pixels';
import { closeUpOf, pushed, wholeOf, zoomed } from './zoom';

/** The zoom factor of one step of the wheel or a key. */
const step = 1.25;

/**
 * The picture of one frame, with observations and targets drawn over it. Everything is in pixels of the image; zooming
 * moves the view box.
 */
@Component({
  selector: 'liveness-picture-stage',
  imports: [TranslocoDirective],
  templateUrl: './picture-stage.html',
  styleUrl: './picture-stage.css',
  host: { '[style.--aspect]': "image().width + ' / ' + image().height" },
})
export class PictureStage {
  readonly image = input.required<{ readonly width: number; readonly height: number }>();
  readonly overlay = input.required<Overlay>();
  readonly picture = input<FramePicture>();
  readonly hidden = input<readonly string[]>([]);
  /** Mirrors the picture. */
  readonly mirrored = input(false);
  /** Requests failed pictures again. */
  readonly again = output();
  /** The accessible name of the picture. */
  readonly label = input('');
  protected readonly surface = viewChild<ElementRef<SVGSVGElement>>('surface');
  readonly #seen = signal<ReturnType<typeof wholeOf> | undefined>(undefined);
  protected readonly seen = computed(() => this.#seen() ?? wholeOf(this.image()));
  protected readonly viewBox = computed(() =>
    [this.seen().x, this.seen().y, this.seen().width, this.seen().height].join(' '),
  );
  protected readonly url = computed(() => {
    const picture = this.picture();
    return typeof picture === 'object' ? picture.url : undefined;
  });
  protected readonly path = computed(() =>
    this.overlay()
      .path.map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  protected readonly here = computed(() => this.overlay().path.at(-1));
  protected readonly markRadius = computed(() => Math.min(this.image().width, this.image().height) * 0.04);
  /** Outside the mirrored group, so that the numbers can be read. */
  protected readonly regionLabels = computed(() => {
    const { width, height } = this.image();
    const size = Math.min(width, height) * 0.032;
    return this.overlay().regions.flatMap(({ number, patches, side }) =>
      patches.map(({ centre, halfWidth }) => {
        const x = centre.x + side * (halfWidth + size * 0.6);
        return { number, size, x: this.mirrored() ? width - x : x, y: centre.y + size * 0.36 };
      }),
    );
  });
  protected readonly flip = computed(() => (this.mirrored() ? `translate(${this.image().width} 0) scale(-1 1)` : null));
  readonly isZoomed = computed(() => this.seen().width < this.image().width);
  #drag?: { readonly id: number; x: number; y: number };

  constructor() {
    // The wheel's listener must be able to stop the page from scrolling; Angular's listeners are passive there.
    effect((onCleanup) => {
      const element = this.surface()?.nativeElement;
      if (!element) return;
      const turn = (event: WheelEvent) => this.#turn(event);
      element.addEventListener('wheel', turn, { passive: false });
      onCleanup(() => element.removeEventListener('wheel', turn));
    });
    effect(() => {
      this.image();
      untracked(() => this.reset());
    });
  }

  zoom(direction: 1 | -1): void {
    this.#seen.set(zoomed(this.seen(), this.image(), step ** direction));
  }

  reset(): void {
    this.#seen.set(undefined);
  }

  /** Zooms to the face, or shows the whole picture if there is none. */
  closeUp(): void {
    const [box] = this.overlay().boxes;
    const { width } = this.image();
    this.#seen.set(box && closeUpOf(this.mirrored() ? { ...box, x: width - box.x - box.width } : box, this.image()));
  }

  protected shows(layer: Layer): boolean {
    return !this.hidden().includes(layer);
  }

  protected grab(event: PointerEvent): void {
    if (!this.isZoomed()) return;
    this.surface()?.nativeElement.setPointerCapture(event.pointerId);
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY };
  }

  protected drag({ pointerId, clientX, clientY }: PointerEvent): void {
    if (this.#drag?.id !== pointerId) return;
    const from = this.#imagePoint(this.#drag.x, this.#drag.y);
    const to = this.#imagePoint(clientX, clientY);
    this.#seen.set(pushed(this.seen(), this.image(), to.x - from.x, to.y - from.y));
    this.#drag = { id: pointerId, x: clientX, y: clientY };
  }

  protected drop(): void {
    this.#drag = undefined;
  }

  /** Zooms only with Ctrl or when already zoomed in, so that a scrolling page does not get stuck at a picture. */
  #turn(event: WheelEvent): void {
    if (!event.ctrlKey && !this.isZoomed()) return;
    event.preventDefault();
    this.#seen.set(
      zoomed(
        this.seen(),
        this.image(),
        event.deltaY < 0 ? step : 1 / step,
        this.#imagePoint(event.clientX, event.clientY),
      ),
    );
  }

  /** Returns the point of the image at a position of the window. */
  #imagePoint(clientX: number, clientY: number): PixelPoint {
    const matrix = this.surface()?.nativeElement.getScreenCTM();
    return matrix ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()) : { x: 0, y: 0 };
  }
}
