import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayAdminister } from '@liveness/api-client/session';
import type { PresetName } from '@liveness/domain';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { OFFERED_CHALLENGES } from '../api/offered-challenges';
import { visibleText } from '../given/visible-text';
import { ProblemNote } from '../presentation/problem-note';
import { challengeKey } from '../presentation/word-keys';
import { AgreementPanel } from './agreement/agreement-panel';
import { previewPageActions } from './data/preview';
import {
  selectAgreements,
  selectErrorRates,
  selectFlipped,
  selectPreviewStale,
  selectPreviewed,
  selectRun,
  selectTally,
} from './data/preview.selectors';
import { thresholds, thresholdsPageActions } from './data/thresholds';
import {
  selectDraft,
  selectDraftDifferences,
  selectDraftLimits,
  selectOutdated,
  selectRows,
  selectView,
} from './data/thresholds.selectors';
import { DistributionPanel } from './distribution/distribution-panel';
import { unseenIn } from './draft/difference';
import { DraftBar } from './draft/draft-bar';
import { OutdatedNotice } from './draft/outdated-notice';
import { HistoryPanel } from './history/history-panel';
import { LimitsPanel } from './limits/limits-panel';
import { PreviewPanel } from './preview/preview-panel';
import type { Range } from './preview/preview-range';
import { type DialogTopic, ThresholdsDialog } from './thresholds-dialog';

/** A challenge's thresholds: to read, draft, preview, publish and restore. */
@Component({
  selector: 'liveness-thresholds-page',
  imports: [
    AgreementPanel,
    DistributionPanel,
    DraftBar,
    FocusOnStep,
    Glyph,
    HistoryPanel,
    LimitsPanel,
    Moment,
    OutdatedNotice,
    PreviewPanel,
    ProblemNote,
    RouterLink,
    RouterLinkActive,
    ThresholdsDialog,
    TranslocoDirective,
  ],
  templateUrl: './thresholds-page.html',
  styleUrl: './thresholds-page.css',
})
export class ThresholdsPage {
  readonly #store = inject(Store);
  readonly #session = inject(SESSION);
  readonly #document = inject(DOCUMENT);
  /** From the address. */
  readonly challenge = input.required<string>();

  protected readonly visibleText = visibleText;
  protected readonly challenges = inject(OFFERED_CHALLENGES);
  protected readonly view = this.#store.selectSignal(selectView);
  protected readonly reading = this.#store.selectSignal(thresholds.selectReading);
  protected readonly failure = this.#store.selectSignal(thresholds.selectFailure);
  protected readonly publication = this.#store.selectSignal(thresholds.selectPublication);
  protected readonly rows = this.#store.selectSignal(selectRows);
  protected readonly draft = this.#store.selectSignal(selectDraft);
  protected readonly draftLimits = this.#store.selectSignal(selectDraftLimits);
  protected readonly draftDifferences = this.#store.selectSignal(selectDraftDifferences);
  protected readonly outdated = this.#store.selectSignal(selectOutdated);
  protected readonly run = this.#store.selectSignal(selectRun);
  protected readonly tally = this.#store.selectSignal(selectTally);
  protected readonly rates = this.#store.selectSignal(selectErrorRates);
  protected readonly agreements = this.#store.selectSignal(selectAgreements);
  protected readonly flipped = this.#store.selectSignal(selectFlipped);
  protected readonly attempts = this.#store.selectSignal(selectPreviewed);
  protected readonly previewStale = this.#store.selectSignal(selectPreviewStale);
  protected readonly previewPanel = viewChild(PreviewPanel);
  protected readonly mayPublish = computed(() => mayAdminister(this.#session.groups()));
  protected readonly changes = computed(() => this.rows().filter(({ changed }) => changed).length);
  protected readonly unseen = computed(() => unseenIn(this.draftDifferences(), this.view()?.limits ?? []));
  protected readonly problems = computed(() => this.rows().filter(({ problem }) => problem !== undefined).length);

  /** The limit whose values are drawn, once one is chosen. */
  protected readonly drawn = signal<string | undefined>(undefined);
  /** Belongs to one challenge: it closes when another one is opened. */
  readonly #dialog = linkedSignal<string, DialogTopic | undefined>({
    source: this.challenge,
    computation: () => undefined,
  });
  protected readonly dialog = this.#dialog.asReadonly();
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly published = computed(() => {
    const publication = this.publication();
    return publication.step === 'done' ? publication.version : undefined;
  });

  constructor() {
    const injector = inject(Injector);
    effect(() => this.#store.dispatch(thresholdsPageActions.thresholdsOpened({ challenge: this.challenge() })));
    // When a version is published or another admin was faster, the dialog closes, and the result is shown at the top.
    effect(() => {
      const { step } = this.publication();
      if (step !== 'done' && step !== 'stale') return;
      this.#dialog.set(undefined);
      this.#document.defaultView?.scrollTo({ top: 0 });
      afterNextRender(() => this.heading().nativeElement.focus({ preventScroll: true }), { injector });
    });
    inject(DestroyRef).onDestroy(() => this.#store.dispatch(previewPageActions.previewLeft()));
  }

  protected nameKey(challenge: string): string | undefined {
    return challengeKey(challenge);
  }

  protected readAgain(): void {
    this.#store.dispatch(thresholdsPageActions.thresholdsReread());
  }

  protected setLimit(change: { readonly name: string; readonly value: number | string }): void {
    this.#store.dispatch(thresholdsPageActions.limitSet(change));
  }

  protected resetLimit(name: string): void {
    this.#store.dispatch(thresholdsPageActions.limitReset({ name }));
  }

  protected copyPreset(preset: PresetName): void {
    const limits = Object.fromEntries((this.view()?.limits ?? []).map(({ name, presets }) => [name, presets[preset]]));
    this.#store.dispatch(thresholdsPageActions.limitsCopied({ limits }));
  }

  protected discard(): void {
    this.#store.dispatch(thresholdsPageActions.draftDiscarded());
  }

  protected rebase(): void {
    this.#store.dispatch(thresholdsPageActions.draftRebased());
  }

  protected preview(): void {
    this.previewPanel()?.ask();
  }

  protected ask(range: Range): void {
    const limits = this.draftLimits();
    if (limits)
      this.#store.dispatch(previewPageActions.previewRequested({ challenge: this.challenge(), limits, range }));
  }

  protected draw(name: string): void {
    this.drawn.set(name);
    this.#document.getElementById('distribution-title')?.scrollIntoView({ block: 'start' });
  }

  protected stop(): void {
    this.#store.dispatch(previewPageActions.previewStopped({ challenge: this.challenge() }));
  }

  protected goOn(): void {
    this.#store.dispatch(previewPageActions.previewContinued({ challenge: this.challenge() }));
  }

  protected open(dialog: DialogTopic): void {
    this.#store.dispatch(thresholdsPageActions.publishingLeft());
    this.#dialog.set(dialog);
  }

  protected close(): void {
    this.#dialog.set(undefined);
    this.leave();
  }

  protected leave(): void {
    this.#store.dispatch(thresholdsPageActions.publishingLeft());
  }
}
