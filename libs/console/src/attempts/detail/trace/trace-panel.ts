import { Component, afterRenderEffect, computed, inject, input, output, viewChild } from '@angular/core';
import type { ElementRef } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DetailedFrame, TraceStep } from '@liveness/contract';
import { Glyph } from '@liveness/ui/elements/glyph';
import type { GlyphName } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { offsetWithin } from '@liveness/ui/scrolling/offset-within';
import { fixedText } from '@liveness/ui/text/numbers';
import { decidingStep, stepsByFrame } from './deciding-step';
import { hintKey } from './hint-key';
import { MeasureBar } from './measure-bar';
import { type StateText, stateText } from './state-text';

const glyphs: Record<TraceStep['answer'], GlyphName> = {
  stay: 'hourglass',
  next: 'chevron',
  pass: 'check',
  fail: 'cross',
};

/** Every step of the decision by frame: the state, its answer, and each value with its limit. */
@Component({
  selector: 'liveness-trace-panel',
  imports: [Glyph, MeasureBar, TranslocoDirective],
  templateUrl: './trace-panel.html',
  styleUrl: './trace-panel.css',
})
export class TracePanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly challenge = input.required<string>();
  readonly trace = input.required<readonly TraceStep[]>();
  readonly frames = input.required<readonly DetailedFrame[]>();
  readonly chosen = input.required<number>();
  /** Index of a frame. */
  readonly choose = output<number>();
  protected readonly list = viewChild<ElementRef<HTMLElement>>('list');
  protected readonly groups = computed(() => stepsByFrame(this.trace(), this.frames().length));
  protected readonly deciding = computed(() => decidingStep({ trace: [...this.trace()] }));
  protected readonly glyphs = glyphs;

  constructor() {
    afterRenderEffect(() => {
      this.trace();
      const list = this.list()?.nativeElement;
      const item = list?.children[this.chosen()] as HTMLElement | undefined;
      if (list && item) list.scrollTo({ top: offsetWithin(list, item).top - 8 });
    });
  }

  protected hintKey({ code }: TraceStep): string | undefined {
    return code === undefined ? undefined : hintKey(this.challenge(), code);
  }

  protected stateText({ state }: TraceStep): StateText | undefined {
    return stateText(this.challenge(), state);
  }

  protected seconds(frame: number): string {
    const at = this.frames()[frame]?.capturedAt ?? 0;
    return fixedText((at - (this.frames()[0]?.capturedAt ?? 0)) / 1000, this.#language(), 2);
  }
}
