import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DetailedFrame, TraceStep } from '@liveness/contract';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { offsetWithin } from '@liveness/ui/scrolling/offset-within';
import { fixedText } from '@liveness/ui/text/numbers';
import { stepsByFrame } from '../trace/deciding-step';
import type { FramePicture } from './frame-pictures';

/** All frames in a row, each with its time and result. The selected one is kept in view. */
@Component({
  selector: 'liveness-film-strip',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ol #strip *transloco="let t; prefix: 'attempt.strip'" [attr.aria-label]="t('label')">
      @for (frame of frames(); track frame.sequence; let index = $index) {
        <li>
          <button type="button" [attr.aria-current]="index === chosen() ? 'true' : null" (click)="choose.emit(index)">
            @if (urlOf(frame); as url) {
              <img [src]="url" alt="" [class.mirrored]="mirrored()" draggable="false" />
            } @else {
              <span class="nothing"><liveness-glyph name="person" /></span>
            }
            <span class="details">
              <span class="number"
                ><span class="only-heard">{{ t('frame') }} </span>{{ index + 1 }}</span
              >
              <span>{{ seconds(frame) }} s</span>
              @switch (answers()[index]) {
                @case ('pass') {
                  <liveness-glyph class="pass" name="check" />
                }
                @case ('fail') {
                  <liveness-glyph class="fail" name="cross" />
                }
                @default {
                  <span aria-hidden="true">·</span>
                }
              }
              <span class="only-heard">{{ t('answers.' + answers()[index]) }}</span>
            </span>
          </button>
        </li>
      }
    </ol>
  `,
  styleUrl: './film-strip.css',
})
export class FilmStrip {
  readonly #language = inject(ChosenLanguage).id;
  readonly frames = input.required<readonly DetailedFrame[]>();
  readonly trace = input<readonly TraceStep[]>([]);
  readonly pictures = input.required<ReadonlyMap<number, FramePicture>>();
  readonly chosen = input.required<number>();
  readonly mirrored = input(false);
  /** Index of a frame. */
  readonly choose = output<number>();
  protected readonly strip = viewChild<ElementRef<HTMLElement>>('strip');
  /** The last state's answer to each frame; `none` after the decision. */
  protected readonly answers = computed(() =>
    stepsByFrame(this.trace(), this.frames().length).map(({ steps }) => steps.at(-1)?.answer ?? 'none'),
  );

  constructor() {
    // Before the frames are laid out, there is no position to scroll to.
    afterRenderEffect(() => {
      this.frames();
      const strip = this.strip()?.nativeElement;
      const item = strip?.children[this.chosen()] as HTMLElement | undefined;
      // Only the strip scrolls, never the page.
      if (strip && item)
        strip.scrollTo({ left: offsetWithin(strip, item).left - (strip.clientWidth - item.offsetWidth) / 2 });
    });
  }

  protected urlOf({ sequence }: DetailedFrame): string | undefined {
    const picture = this.pictures().get(sequence);
    return typeof picture === 'object' ? picture.url : undefined;
  }

  /** Seconds since the first frame. */
  protected seconds({ capturedAt }: DetailedFrame): string {
    return fixedText((capturedAt - (this.frames()[0]?.capturedAt ?? 0)) / 1000, this.#language(), 2);
  }
}
