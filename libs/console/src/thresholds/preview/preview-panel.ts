import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { PreviewedAttempt } from '@liveness/contract';
import { Announcer } from '@liveness/ui/accessibility/announcer';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText } from '@liveness/ui/text/numbers';
import { Moment } from '@liveness/ui/time/moment';
import { ProblemNote } from '../../presentation/problem-note';
import type { PreviewRun } from '../data/preview';
import { ErrorRateTable } from './error-rate-table';
import type { ErrorRates } from './error-rates';
import { FlipTable } from './flip-table';
import type { Tally } from './flips';
import { type Range, searchedShare } from './preview-range';
import { PreviewSummary } from './preview-summary';
import { RangePicker } from './range-picker';
import { UnseenNote } from './unseen-note';

/** The draft's verdicts on past attempts: requested, watched, stopped, and shown. */
@Component({
  selector: 'liveness-preview-panel',
  imports: [
    Announcer,
    EmptyState,
    ErrorRateTable,
    FlipTable,
    Glyph,
    Moment,
    PreviewSummary,
    ProblemNote,
    RangePicker,
    TranslocoDirective,
    UnseenNote,
  ],
  templateUrl: './preview-panel.html',
  styleUrl: './preview-panel.css',
})
export class PreviewPanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly #transloco = inject(TranslocoService);
  protected readonly picker = viewChild(RangePicker);
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  readonly challenge = input.required<string>();
  readonly run = input<PreviewRun>();
  readonly tally = input.required<Tally>();
  readonly rates = input.required<ErrorRates>();
  readonly flipped = input.required<readonly PreviewedAttempt[]>();
  /** The draft differs from the one that was previewed. */
  readonly stale = input(false);
  /** Limits in the draft whose effect no preview can show. */
  readonly unseen = input<readonly string[]>([]);
  /** The draft can be previewed. */
  readonly ready = input(true);
  readonly asked = output<Range>();
  readonly stopped = output();
  readonly continued = output();

  protected readonly count = computed(() => numberText(this.tally().decided, this.#language()));
  protected readonly share = computed(() => {
    const run = this.run();
    return run ? searchedShare(run.range, run.searchedTo) : 0;
  });
  /** Attempts that pass only if the faces that were never compared belong to one person. */
  protected readonly uncompared = computed(
    () => (this.run()?.attempts ?? []).filter(({ comparisonsMissing }) => comparisonsMissing).length,
  );
  protected readonly searchedTo = computed(() => new Date(this.run()?.searchedTo ?? 0).toISOString());
  /** Announced when the preview ends for any reason. */
  protected readonly news = computed(() => {
    const step = this.run()?.step;
    return step === 'done' || step === 'stopped'
      ? this.#transloco.translate<string>(`thresholds.preview.${step}`, { count: this.count() })
      : '';
  });

  /** Starts a preview of the chosen range, and scrolls it into view. */
  ask(): void {
    this.picker()?.askNow();
    this.heading()?.nativeElement.focus();
  }
}
