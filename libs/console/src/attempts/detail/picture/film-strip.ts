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
import { ColourBand } from '../light/colour-band';
import type { ColouredSequence } from '../light/lit-sequences';
import { stepsByFrame } from '../trace/deciding-step';
import type { FramePicture } from './frame-pictures';

/** The words for why a sequence of colours was stopped, by the measurement that was not met. Others say that the light could not be read. */
const stopWords: Readonly<Record<string, string>> = {
  faces: 'faces',
  faceHeightPercent: 'far',
  turnedDegrees: 'away',
  shiftPercent: 'moved',
  unknown: 'unknown',
};

/** All frames in a row, each with its time and result. The selected one is kept in view. */
@Component({
  selector: 'liveness-film-strip',
  imports: [ColourBand, Glyph, TranslocoDirective],
  template: `
    <ol #strip *transloco="let t; prefix: 'attempt.strip'" [attr.aria-label]="t('label')">
      @for (frame of frames(); track frame.sequence; let index = $index) {
        @if (beginnings().get(index); as sequence) {
          <li class="sequence">
            <b>{{ t('sequence', { number: sequence.index + 1 }) }}</b>
            @if (sequence.stopped) {
              <span>{{ t('stopped') }} {{ t('stops.' + (stopWords[sequence.stopped] ?? 'light')) }}</span>
            }
          </li>
        }
        <li class="frame">
          <button type="button" [attr.aria-current]="index === chosen() ? 'true' : null" (click)="choose.emit(index)">
            @if (bands().get(index); as band) {
              <liveness-colour-band [frame]="band" />
            }
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
    @if (sequences().length > 0) {
      <p class="legend" *transloco="let t; prefix: 'attempt.strip'">{{ t('legend') }}</p>
    }
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
  /** The sequences of colours in which the frames were taken; none for a challenge without colours. */
  readonly sequences = input<readonly ColouredSequence[]>([]);
  /** Index of a frame. */
  readonly choose = output<number>();
  protected readonly strip = viewChild<ElementRef<HTMLElement>>('strip');
  /** The last state's answer to each frame; `none` after the decision. */
  protected readonly answers = computed(() =>
    stepsByFrame(this.trace(), this.frames().length).map(({ steps }) => steps.at(-1)?.answer ?? 'none'),
  );
  protected readonly bands = computed(
    () => new Map(this.sequences().flatMap(({ frames }) => frames.map((each) => [each.frame, each]))),
  );
  /** The sequences by their first frame, if there is more to tell them apart by than the dark page. */
  protected readonly beginnings = computed(() => {
    const sequences = this.sequences();
    const apart = sequences.length > 1 || sequences.some(({ stopped }) => stopped !== undefined);
    return new Map(apart ? sequences.map((each) => [each.frames[0]?.frame, each]) : []);
  });
  protected readonly stopWords = stopWords;

  constructor() {
    // Before the frames are laid out, there is no position to scroll to.
    afterRenderEffect(() => {
      this.frames();
      const strip = this.strip()?.nativeElement;
      const item = strip?.querySelectorAll<HTMLElement>(':scope > .frame')[this.chosen()];
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
